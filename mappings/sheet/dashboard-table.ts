import type { DashboardCell, DashboardLook } from './dashboard-cells.ts';
import type { ColumnKind } from './tabs.ts';

/** A table of the dashboard. */
export interface DashboardTable {
  readonly heading: string;
  readonly headers: readonly string[];
  readonly kinds: readonly ColumnKind[];
  /** The column of late cases, from 0; null where there is none. */
  readonly lateColumn: number | null;
  readonly lines: readonly (readonly DashboardCell['content'][])[];
}

/** A heading, a header row and the lines below it. */
export function tableCells(
  rowNumber: number,
  { heading, headers, kinds, lateColumn, lines }: DashboardTable,
): readonly DashboardCell[] {
  return [
    textCell(rowNumber, heading, 'section'),
    ...headers.map(
      (content, columnIndex): DashboardCell => ({
        rowIndex: rowNumber,
        columnIndex,
        content,
        look: 'header',
        kind: 'line',
      }),
    ),
    ...lines.flatMap((line, down) =>
      line.map(
        (content, columnIndex): DashboardCell => ({
          rowIndex: rowNumber + 1 + down,
          columnIndex,
          content,
          look: columnIndex === lateColumn ? 'lateCount' : 'cell',
          kind: kinds[columnIndex] ?? 'number',
        }),
      ),
    ),
  ];
}

/** A text at the beginning of a row. */
export function textCell(rowNumber: number, content: string, look: DashboardLook): DashboardCell {
  return { rowIndex: rowNumber - 1, columnIndex: 0, content, look, kind: 'line' };
}
