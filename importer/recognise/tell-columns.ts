import type { WorkbookKind } from '../../mappings/fields.ts';
import { columnLetters } from '../../mappings/sheet/column-letters.ts';
import { cellAddress } from '../cell-address.ts';
import type { RawSheet } from '../read/raw-sheet.ts';
import type { ColumnReading } from '../workbook-reading.ts';
import { assignColumns, type MappedTwice } from './assign-columns.ts';
import { type CellAccount, quoted } from './cell-account.ts';
import type { Layout } from './layout.ts';
import { kindOfLayout } from './recognise-kind.ts';

export type ColumnsBySheet = ReadonlyMap<RawSheet, readonly ColumnReading[]>;

/**
 * Tells the columns of every sheet that has a table.
 * @param saidKind the kind that the owner gives the workbook; null where each layout may have its own
 */
export function tellColumns(
  layouts: readonly Layout[],
  kinds: { readonly said: WorkbookKind | null; readonly workbook: WorkbookKind | null },
  account: CellAccount,
): ColumnsBySheet {
  const columns = new Map<RawSheet, readonly ColumnReading[]>();
  for (const layout of layouts) {
    const assigned = assignColumns(layout, kinds.said ?? kindOfLayout(layout, kinds.workbook));
    for (const { sheet } of layout.tabs) columns.set(sheet, assigned.columns);
    for (const twice of assigned.mappedTwice) reportTwice(layout, twice, account);
  }
  return columns;
}

/** Once a layout: the same headers in every month's tab are one thing to correct. */
function reportTwice({ tabs, columns }: Layout, twice: MappedTwice, account: CellAccount): void {
  const [tab] = tabs;
  if (tab === undefined) return;
  const headerOf = (index: number): string =>
    columns.find(({ columnIndex }) => columnIndex === index)?.header ?? columnLetters(index);
  const rowNumber = tab.sheet.rows[tab.table.header?.rowIndex ?? -1]?.rowNumber ?? 1;
  account.report(
    { sheet: tab.sheet.name, cell: cellAddress(rowNumber, twice.columnIndex) },
    {
      code: 'column-mapped-twice',
      saw: `${quoted(headerOf(twice.columnIndex))} and ${quoted(headerOf(twice.takenBy))}, both ${twice.key}`,
      expected: `one column of ${twice.key}`,
      fix: `Column ${columnLetters(twice.takenBy)} was read; the other is kept as it is. A mapping file can say otherwise.`,
    },
  );
}
