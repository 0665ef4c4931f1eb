import type { RawWorkbook } from '../read/raw-sheet.ts';
import type { SourceRow } from '../source-row.ts';
import type { SheetReading, WorkbookReading } from '../workbook-reading.ts';
import { applyMapping, mappingOf } from './apply-mapping.ts';
import { CellAccount } from './cell-account.ts';
import { readIgnored, whyIgnored } from './ignored-sheet.ts';
import { layoutsOf } from './layout.ts';
import type { MappingFile } from './mapping-file.ts';
import { readTable } from './read-table.ts';
import { recogniseKind } from './recognise-kind.ts';
import { reportNoRows, reportSecondTable } from './report-oddities.ts';
import { findSheetTable, type SheetTable } from './sheet-table.ts';
import { type ColumnsBySheet, tellColumns } from './tell-columns.ts';

/**
 * Understands one legacy workbook: finds the table of each tab, tells its columns, reads its rows into
 * normalised source rows, and accounts for every non-empty cell. Pure; a bad cell is a Problem, never an error.
 * @throws InternalError when the account of cells does not balance
 */
export function understandWorkbook(
  raw: RawWorkbook,
  { mapping }: { readonly mapping?: MappingFile },
): WorkbookReading {
  const account = new CellAccount(raw.workbook);
  const found = raw.sheets.map(findSheetTable);
  const foundLayouts = layoutsOf(found);
  const looksLike = recogniseKind(raw.workbook, foundLayouts);
  const said = mappingOf(mapping, raw.workbook, looksLike);
  const tables = said === null ? found : applyMapping(said, found, account);
  const layouts = said === null ? foundLayouts : layoutsOf(tables);
  const kind = said?.kind ?? looksLike;
  const columns = tellColumns(layouts, { said: said?.kind ?? null, workbook: kind }, account);
  const { sheets, rows } = readSheets(tables, columns, account);
  if (rows.length === 0) reportNoRows(sheets, account);
  const { workbook, fileHash } = raw;
  const { rejected, problems } = account;
  return { workbook, fileHash, kind, sheets, rows, rejected, problems, cells: account.ledgerOf(raw) };
}

function readSheets(
  tables: readonly SheetTable[],
  columnsBySheet: ColumnsBySheet,
  account: CellAccount,
): { readonly sheets: readonly SheetReading[]; readonly rows: readonly SourceRow[] } {
  const rows: SourceRow[] = [];
  const ignored = tables.map((one) => whyIgnored(one, columnsBySheet.get(one.sheet)));
  const workbookHasCases = ignored.includes(null);
  const sheets = tables.map((one, index) => {
    const why = ignored[index] ?? null;
    const columns = columnsBySheet.get(one.sheet);
    if (why !== null || one.table === null || columns === undefined) {
      return readIgnored(one, { why: why ?? '', workbookHasCases }, account);
    }
    reportSecondTable(one, account);
    return readTable({ sheet: one.sheet, table: one.table, columns }, account, rows);
  });
  return { sheets, rows };
}
