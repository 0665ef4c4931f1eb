import type { CellValue } from './case-row.ts';
import type { ColumnKind } from './tabs.ts';

/** How a cell of the dashboard looks; each target draws these in its own way. */
export type DashboardLook =
  | 'title'
  /** The day of the last import: the one cell that differs after an import that brought nothing. */
  | 'caption'
  | 'tileCaption'
  | 'figure'
  | 'section'
  | 'header'
  | 'cell'
  /** A line of text that goes on over the empty cells beside it. */
  | 'note'
  /** A count of late cases: coloured where it is not zero. */
  | 'lateCount';

/** One cell of the dashboard. */
export interface DashboardCell {
  /** From 0. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly content: CellValue | CalculatedCell;
  readonly look: DashboardLook;
  readonly kind: ColumnKind;
}

/** A live formula, with what it comes to now for programs that do not calculate. */
interface CalculatedCell {
  /** Without the leading `=`. */
  readonly formula: string;
  readonly result: CellValue;
}
