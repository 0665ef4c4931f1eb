import type { Cell, Line, Look } from './line.ts';

/** One column of a legacy workbook: its header as that office spelt it, and what stands below. */
export interface Column<Entry> {
  readonly header: string;
  readonly width: number;
  readonly cell: (entry: Entry) => Cell;
}

export const headerLine = (columns: readonly { readonly header: string }[]): Line => ({
  cells: columns.map((column) => column.header),
  look: 'header',
});

export const titleLine = (title: string, columnCount: number): Line => ({
  cells: [title],
  look: 'title',
  mergeColumns: columnCount,
});

/** A row whose cells stand under some of the headers only; a header that is not there is a mistake. */
export function lineUnder(
  columns: readonly { readonly header: string }[],
  cells: { readonly [header: string]: Cell },
  look: Look,
): Line {
  return { cells: columns.map((column) => cells[column.header] ?? null), look };
}
