import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import { cellAddress } from '../cell-address.ts';
import type { RawRow, RawSheet } from '../read/raw-sheet.ts';
import type { SourceRow } from '../source-row.ts';
import type { ColumnReading, SheetReading } from '../workbook-reading.ts';
import { type CellAccount, quoted } from './cell-account.ts';
import { planColumns } from './column-plan.ts';
import type { FoundTable } from './found-table.ts';
import { type FilledCells, filledDown } from './merged-cells.ts';
import { type RowReading, readRow } from './read-row.ts';
import { RowRoles, type SkippedBecause } from './row-role.ts';

const IDENTITY_KEYS: ReadonlySet<LegacyKey> = new Set<LegacyKey>([
  'clientName',
  'firstName',
  'lastName',
  'nationalId',
  'phones',
]);

/** A sheet with its table and what its columns are. */
export interface UnderstoodTable {
  readonly sheet: RawSheet;
  readonly table: FoundTable;
  readonly columns: readonly ColumnReading[];
}

/** True where the columns say who a row is about. */
export function tellsWho(columns: readonly ColumnReading[]): boolean {
  return columns.some(({ key }) => key !== null && IDENTITY_KEYS.has(key));
}

/** Reads every row of a sheet: cases go to `rows`, every cell to the account. */
export function readTable(
  understood: UnderstoodTable,
  account: CellAccount,
  rows: SourceRow[],
): SheetReading {
  const { sheet, table, columns } = understood;
  const identity = columns.filter(({ key }) => key !== null && IDENTITY_KEYS.has(key));
  const roles = new RowRoles(
    sheet,
    table,
    identity.map(({ columnIndex }) => columnIndex),
  );
  const plans = planColumns(columns);
  const filled = filledDown(sheet, table.rows);
  const skippedRows: { rowNumber: number; why: SkippedBecause }[] = [];
  const before = rows.length;

  sheet.rows.forEach((row, rowIndex) => {
    const given = filled.get(rowIndex);
    const role = roles.roleOf(row, rowIndex, given);
    if (role !== null) {
      account.rejectRow(sheet.name, row, role);
      if (role !== 'header') skippedRows.push({ rowNumber: row.rowNumber, why: role });
      return;
    }
    rejectOtherTable(understood, row, account);
    const client = readClient({ understood, row, plans, filled: given, account });
    if (client === 'no-client') skippedRows.push({ rowNumber: row.rowNumber, why: 'no-client' });
    else if (client !== 'empty') rows.push(client);
  });
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    headerRowNumber: sheet.rows[table.header?.rowIndex ?? -1]?.rowNumber ?? null,
    ignored: null,
    columns,
    sourceRows: rows.length - before,
    hiddenRows: sheet.rows.filter(({ hidden }) => hidden).length,
    skippedRows,
  };
}

interface ClientRow {
  readonly understood: UnderstoodTable;
  readonly row: RawRow;
  readonly plans: ReturnType<typeof planColumns>;
  readonly filled: FilledCells | undefined;
  readonly account: CellAccount;
}

/** The row as a source row, or why it is none; `empty` where it holds cells of another table only. */
function readClient({
  understood,
  row,
  plans,
  filled,
  account,
}: ClientRow): SourceRow | 'no-client' | 'empty' {
  const { sheet, table } = understood;
  const reading = readRow(row, plans, filled);
  if (reading.cells === '{}') return 'empty';
  const { values, idClue, extras, cells, hash } = reading;
  const { clientName, nationalId, phones } = values;
  if (clientName === undefined && nationalId === undefined && phones === undefined && idClue === null) {
    rejectWithoutClient(sheet.name, row, table, account);
    return 'no-client';
  }
  accountFor(sheet.name, row, reading, account);
  const source = {
    workbook: account.workbook,
    sheet: sheet.name,
    rowNumber: row.rowNumber,
    hash,
    cells,
    values,
    extras,
  };
  return idClue === null ? source : { ...source, idClue };
}

function rejectWithoutClient(sheet: string, row: RawRow, table: FoundTable, account: CellAccount): void {
  const texts: string[] = [];
  row.cells.forEach((cell, column) => {
    if (cell === undefined || table.otherColumns.has(column)) return;
    texts.push(cell.text);
    account.rejectCell({ sheet, rowNumber: row.rowNumber, column, cell, reason: 'no-client' });
  });
  if (texts.length === 0) return;
  account.report(
    { sheet, cell: String(row.rowNumber) },
    {
      code: 'no-client',
      saw: quoted(texts.join(' | ')),
      expected: "a client's name, id or phone in the row",
      fix: 'Write in the row whose it is, or delete it if it is no case.',
    },
  );
}

function rejectOtherTable({ sheet, table }: UnderstoodTable, row: RawRow, account: CellAccount): void {
  for (const column of table.otherColumns) {
    const cell = row.cells[column];
    if (cell === undefined) continue;
    account.rejectCell({ sheet: sheet.name, rowNumber: row.rowNumber, column, cell, reason: 'second-table' });
  }
}

function accountFor(sheet: string, row: RawRow, reading: RowReading, account: CellAccount): void {
  const { rowNumber } = row;
  account.canonical += reading.canonical;
  account.extra += reading.extra;
  for (const column of reading.ignored) {
    const cell = row.cells[column];
    if (cell !== undefined)
      account.rejectCell({ sheet, rowNumber, column, cell, reason: 'ignored-by-mapping' });
  }
  for (const { column, cell, flaw, lost, saw } of reading.flawed) {
    if (lost) account.rejectCell({ sheet, rowNumber, column, cell, reason: flaw?.code ?? 'says-nothing' });
    if (flaw === null) continue;
    const { code, expected, fix } = flaw;
    account.report(
      { sheet, cell: cellAddress(rowNumber, column) },
      { code, saw: quoted(saw), expected, fix },
    );
  }
}
