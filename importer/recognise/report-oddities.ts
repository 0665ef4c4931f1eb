import { cellAddress } from '../cell-address.ts';
import type { SheetReading } from '../workbook-reading.ts';
import { type CellAccount, quoted } from './cell-account.ts';
import type { SheetTable } from './sheet-table.ts';

/** Says so where a sheet holds two tables, of which one was read. */
export function reportSecondTable({ sheet, table }: SheetTable, account: CellAccount): void {
  const other = table?.otherHeader ?? null;
  const row = sheet.rows[other?.rowIndex ?? -1];
  if (table === null || other === null || row === undefined) return;
  const read = sheet.rows[table.header?.rowIndex ?? -1]?.rowNumber;
  const texts = row.cells
    .slice(other.column)
    .flatMap((cell) => (cell === undefined ? [] : [cell.text.trim()]));
  account.report(
    { sheet: sheet.name, cell: cellAddress(row.rowNumber, other.column) },
    {
      code: 'two-tables',
      saw: `a second header, ${quoted(texts.join(' | '))}`,
      expected: 'one table in a tab',
      fix: `Only the table with its header in row ${read} was read. Move the other one to a tab of its own.`,
    },
  );
}

/** Says so where a workbook gave no source row at all. */
export function reportNoRows(sheets: readonly SheetReading[], account: CellAccount): void {
  const tables = sheets.filter(({ ignored }) => ignored === null);
  for (const { sheet } of tables) {
    account.report(
      { sheet },
      {
        code: 'no-data-rows',
        saw: 'headers with no client under them',
        expected: 'a row for every case',
        fix: 'Check that this is the right file.',
      },
    );
  }
  if (tables.length > 0) return;
  account.report(
    {},
    {
      code: 'no-table',
      saw: sheets.every(({ ignored }) => ignored === 'the tab is empty')
        ? 'a workbook without a filled cell'
        : `${sheets.length} ${sheets.length === 1 ? 'tab' : 'tabs'}, none with a table of clients`,
      expected: "a table with a column of clients' names, ids or phones",
      fix: 'Check that this is the right file, or name its header row and columns in a mapping file.',
    },
  );
}
