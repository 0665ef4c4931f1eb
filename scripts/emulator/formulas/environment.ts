import type { CellSource, TabSource } from './source.ts';

/** What a formula knows besides its own text. */
export interface Environment {
  readonly source: CellSource;
  /** The cell it is calculated for. */
  readonly tab: TabSource;
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** How far that is from the cell for which it was written; references without `$` move along. */
  readonly movedRows: number;
  readonly movedColumns: number;
  /** Serial days on the spreadsheet's clock. */
  readonly now: number;
  /** Inside SUMPRODUCT and its like a range means all its cells, not the one beside the formula. */
  readonly arrayMode: boolean;
}
