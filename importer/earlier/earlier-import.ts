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

/** The highest numbers that clients and cases were ever given. */
export interface IssuedNumbers {
  readonly clients: number;
  readonly cases: number;
}

/** What a second import must know of the first: which ids rows had, and what people decided. */
export interface EarlierImport {
  readonly rows: readonly EarlierRow[];
  readonly decisions: readonly EarlierDecision[];
  /** As the last finished import left them, also for ids that are on the sheet no more. */
  readonly issued: IssuedNumbers;
  /** What people wrote on its sheet that cannot be applied. */
  readonly problems: readonly Problem[];
}
