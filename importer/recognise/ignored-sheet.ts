import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import { HELPER_TAB_WORDS } from '../../mappings/legacy/sheet-words.ts';
import { foldText } from '../normalise/fold.ts';
import type { ColumnReading, SheetReading } from '../workbook-reading.ts';
import type { CellAccount } from './cell-account.ts';
import { tellsWho } from './read-table.ts';
import type { SheetTable } from './sheet-table.ts';

const HELPER_WORDS = HELPER_TAB_WORDS.map(foldText);
/** A tab named as a helper is one of cases all the same where it has one of these. */
const CASE_KEYS: ReadonlySet<LegacyKey> = new Set<LegacyKey>(['nationalId', 'claimType']);
/** A tab as large as this may well hold cases, so the owner is told that it was not understood. */
const MANY_ROWS = 10;
const MANY_COLUMNS = 4;

/** Why a sheet holds no cases, in one English phrase; null where it does. */
export function whyIgnored(
  { sheet, table, said }: SheetTable,
  columns: readonly ColumnReading[] | undefined,
): string | null {
  if (said?.ignored === true) return 'the mapping file says so';
  if (sheet.rows.length === 0) return 'the tab is empty';
  if (table === null || columns === undefined) return 'nothing in it reads like a table of clients';
  if (!tellsWho(columns)) return "no column holds a client's name, id or phone";
  if (said !== null || columns.some(({ key }) => key !== null && CASE_KEYS.has(key))) return null;
  return isHelperName(sheet.name) ? 'a helper tab by its name' : null;
}

/** The reading of a sheet without cases; all its cells are rejected. */
export function readIgnored(
  { sheet, said }: SheetTable,
  { why, workbookHasCases }: { readonly why: string; readonly workbookHasCases: boolean },
  account: CellAccount,
): SheetReading {
  const reason = said?.ignored === true ? 'ignored-by-mapping' : workbookHasCases ? 'helper-tab' : 'no-table';
  for (const row of sheet.rows) account.rejectRow(sheet.name, row, reason);
  if (said === null && workbookHasCases && !isHelperName(sheet.name))
    reportIfLarge({ sheet, said, table: null }, account);
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    headerRowNumber: null,
    ignored: why,
    columns: [],
    sourceRows: 0,
    hiddenRows: sheet.rows.filter(({ hidden }) => hidden).length,
    skippedRows: [],
  };
}

function reportIfLarge({ sheet }: SheetTable, account: CellAccount): void {
  const wide = sheet.rows.filter(({ cells }) => cells.filter(Boolean).length >= MANY_COLUMNS);
  if (wide.length < MANY_ROWS) return;
  account.report(
    { sheet: sheet.name },
    {
      code: 'tab-not-understood',
      saw: `${sheet.rows.length} rows in which no column tells who the client is`,
      expected: "a column of clients' names, ids or phones, or a tab without cases",
      fix: 'If the tab holds cases, name its columns in a mapping file; otherwise nothing is to be done.',
    },
  );
}

function isHelperName(name: string): boolean {
  const folded = foldText(name);
  return HELPER_WORDS.some((word) => folded === word || folded.startsWith(`${word} `));
}
