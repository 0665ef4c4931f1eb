import type { Day } from '../calendar.ts';

/** What a clerk left in one cell; a plain number or text stands for itself. */
export type Cell =
  | null
  | string
  | number
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'number'; readonly number: number; readonly format: string }
  | {
      readonly kind: 'formula';
      readonly formula: (rowNumber: number) => string;
      /** Null where the workbook was saved without the value. */
      readonly result: number | null;
    }
  | { readonly kind: 'error'; readonly error: '#N/A' };

export type Look = 'title' | 'header' | 'total' | 'green' | 'yellow' | 'red' | 'grey';

/** One row of a sheet as it is to be written. An empty list of cells is a blank row. */
export interface Line {
  readonly cells: readonly Cell[];
  readonly look?: Look;
  readonly hidden?: boolean;
  /** Merges the first cell over so many columns. */
  readonly mergeColumns?: number;
  /** Whose row this is; absent where the row is no data. */
  readonly truth?: RowTruth;
}

export interface RowTruth {
  readonly client: string;
  readonly case: string;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Made while it is written, so that a big workbook never stands in memory. */
  readonly lines: Iterable<Line>;
}

export interface Workbook {
  readonly fileName: string;
  readonly sheets: Iterable<Sheet>;
}

export const BLANK_LINE: Line = { cells: [] };

/** `A` for 0. Enough for the 26 columns a legacy workbook may have. */
export const columnLetter = (columnIndex: number): string => String.fromCharCode(65 + columnIndex);
