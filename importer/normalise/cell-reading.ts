import type { Normalised } from '../source-row.ts';

/** Why a cell, or a part of it, could not be understood; the caller adds where it stood and makes a Problem. */
export interface Flaw {
  /** Stable kebab-case name, such as `unreadable-date`. */
  readonly code: string;
  /** Follows the word "expected" on the command line. */
  readonly expected: string;
  /** What the owner can do about it: one whole sentence. */
  readonly fix: string;
}

/**
 * What one legacy cell says, once read as a kind of value.
 * - `value`: a normalised value. `remarks` is what the cell says beyond it, in its own words and order, to be kept
 *   with the notes (`ז"ל` of a name, `1200 + מע"מ` of an amount); `partFlaw` says that a part of the cell could not be read (`saw`), though the rest was.
 * - `nothing`: the cell only says that there is nothing (`-`, `אין`, `?`, `N/A`); counted as `says-nothing`.
 * - `unreadable`: not a value of this kind. `idClue` holds the digits of a national id that failed its check.
 */
export type CellReading =
  | {
      readonly outcome: 'value';
      readonly value: Normalised;
      readonly remarks?: readonly string[];
      readonly partFlaw?: Flaw & { readonly saw: string };
    }
  | { readonly outcome: 'nothing' }
  | (Flaw & { readonly outcome: 'unreadable'; readonly idClue?: string });

export const SAYS_NOTHING: CellReading = { outcome: 'nothing' };

/** A value, with the words beside it that are not blank. */
export function valueWith(value: Normalised, remarks: readonly string[] = []): CellReading {
  const said = remarks.filter((remark) => remark !== '');
  return said.length === 0 ? { outcome: 'value', value } : { outcome: 'value', value, remarks: said };
}

export function unreadable(flaw: Flaw, idClue?: string): CellReading {
  return idClue === undefined
    ? { outcome: 'unreadable', ...flaw }
    : { outcome: 'unreadable', ...flaw, idClue };
}
