import type { Problem } from '../problem.ts';
import type { EarlierDecision } from '../review/review-item.ts';

/** A source row as an earlier import placed it. */
export interface EarlierRow {
  readonly workbook: string;
  readonly sheet: string;
  readonly rowNumber: number;
  readonly hash: string;
  /** Cells as JSON, as on SourceRow. */
  readonly cells: string;
  readonly clientId: string;
  readonly caseId: string;
}

/** What a second import must know of the first: which ids rows had, and what people decided. */
export interface EarlierImport {
  readonly rows: readonly EarlierRow[];
  readonly decisions: readonly EarlierDecision[];
  /** What people wrote on its sheet that cannot be applied. */
  readonly problems: readonly Problem[];
}
