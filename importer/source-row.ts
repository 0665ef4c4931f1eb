import type { LegacyKey } from '../mappings/legacy/columns.ts';

/**
 * A normalised value, by the kind of its field:
 * name, text, email: string · nationalId: nine digits with a right check digit · phones: E.164 strings ·
 * date: `YYYY-MM-DD` · money: whole agorot · percent: hundredths of a percent (1050 is 10.5 %) ·
 * claimType, stage, the statuses and channel: the term's key.
 */
export type Normalised = string | number | readonly string[];

/** One data row of a legacy workbook, understood: where it stood, every cell as it was, and what it says. */
export interface SourceRow {
  readonly workbook: string;
  readonly sheet: string;
  /** From 1, as Excel shows it. */
  readonly rowNumber: number;
  /** SHA-256 (first 16 hex digits) over `cells` alone, so that a renamed file or a moved row is still known. */
  readonly hash: string;
  /**
   * Every non-empty cell as JSON: `{header: text | {v, w?, f?, m?}}`. v: the stored value, w: what Excel shows
   * where that differs, f: the formula, m: 1 where the cell was filled down from a merged cell above and is not
   * the row's own. A header used before gets its column letter behind it, a column without one is its letter.
   */
  readonly cells: string;
  readonly values: { readonly [Key in LegacyKey]?: Normalised };
  /** Digits of a national id whose check failed: a weak clue for matching, never shown as an id. */
  readonly idClue?: string;
  /** Columns nobody recognised: header and text, kept on the case. */
  readonly extras: readonly (readonly [header: string, text: string])[];
}
