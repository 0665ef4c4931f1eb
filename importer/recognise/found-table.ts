import type { Header } from './header.ts';

/** Rows by their index in the sheet: `from` belongs to it, `to` does not. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Where in a sheet the table of cases stands. */
export interface FoundTable {
  /** Null where the columns can be told only by what they hold. */
  readonly header: Header | null;
  /** From the first row under the header to the end of the sheet. */
  readonly rows: RowRange;
  /** Rows of other tables above, between or below. */
  readonly otherRows: readonly RowRange[];
  /** Columns of another table beside this one. */
  readonly otherColumns: ReadonlySet<number>;
  /** Row index and column of the header of another table in the same sheet; null where there is none. */
  readonly otherHeader: { readonly rowIndex: number; readonly column: number } | null;
}

/** A table with nothing beside it. */
export function tableUnder(header: Header | null, rows: RowRange): FoundTable {
  return { header, rows, otherRows: [], otherColumns: new Set(), otherHeader: null };
}
