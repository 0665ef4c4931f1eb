import { STATE_FIELDS, spreadsheetState } from '../../../mappings/sheet/google/state.ts';
import {
  CASES_TAB,
  LOG_TAB,
  PUBLISHED_TAB,
  REJECTED_TAB,
  REVIEW_TAB,
  SETTINGS_TAB,
  SOURCES_TAB,
  STAFF_TAB,
  type Tab,
} from '../../../mappings/sheet/tabs.ts';
import { CasesheetError } from '../../problem.ts';
import type { RawCell, RawRow, RawSheet } from '../../read/raw-sheet.ts';
import { readTab } from '../previous/read-tab.ts';
import { quotedTitle } from './a1.ts';
import type { ReadCellValue, SheetsApi } from './sheets-api.ts';
import type { StandingSheet, StandingTab } from './standing-sheet.ts';

const TABS: readonly Tab[] = [
  CASES_TAB,
  REVIEW_TAB,
  STAFF_TAB,
  SETTINGS_TAB,
  LOG_TAB,
  SOURCES_TAB,
  REJECTED_TAB,
  PUBLISHED_TAB,
];

/**
 * Reads the case sheet as it stands: how it is laid out, every cell of its tabs, and which cells of the cases
 * are formulas. Three calls, whatever the number of cases.
 * @param known what was read before: its hidden tabs, which only casesheet writes, are not read again
 * @throws CasesheetError when it cannot be read, or holds a tab of ours without our headers
 */
export async function readStanding(
  api: SheetsApi,
  spreadsheetId: string,
  known?: StandingSheet,
): Promise<StandingSheet> {
  const reply = await api.get(spreadsheetId, STATE_FIELDS);
  const titles = new Set(reply.sheets?.map(({ properties }) => properties?.title ?? ''));
  const there = TABS.filter(({ title }) => titles.has(title));
  const isKnown = ({ title, hidden }: Tab) => hidden && known?.tabs.has(title) === true;
  const toRead = there.filter((tab) => !isKnown(tab));
  const sheets = await readSheets(api, spreadsheetId, toRead);
  const all = there.flatMap((tab) => {
    const sheet = isKnown(tab)
      ? known?.raw.sheets.find(({ name }) => name === tab.title)
      : sheets.get(tab.title);
    return sheet === undefined ? [] : [{ tab, sheet }];
  });
  const tabs = new Map(
    all.map(({ tab, sheet }) => [
      tab.title,
      (isKnown(tab) ? known?.tabs.get(tab.title) : undefined) ?? standingTab(tab, sheet),
    ]),
  );
  const title = reply.properties?.title ?? '';
  return {
    spreadsheetId,
    url: reply.spreadsheetUrl ?? '',
    title,
    state: spreadsheetState(reply, tabs),
    tabs,
    raw: { workbook: title, fileHash: '', sheets: all.map(({ sheet }) => sheet) },
  };
}

type Grid = readonly (readonly ReadCellValue[])[];

/** By title. */
async function readSheets(
  api: SheetsApi,
  spreadsheetId: string,
  tabs: readonly Tab[],
): Promise<ReadonlyMap<string, RawSheet>> {
  if (tabs.length === 0) return new Map();
  const ranges = tabs.map(({ title }) => quotedTitle(title));
  const shown = await api.readValues(spreadsheetId, ranges, 'UNFORMATTED_VALUE');
  const cases = tabs.filter(({ title }) => title === CASES_TAB.title);
  const [formulas = []] =
    cases.length === 0 ? [] : await api.readValues(spreadsheetId, [quotedTitle(CASES_TAB.title)], 'FORMULA');
  return new Map(
    tabs.map((tab, index) => [
      tab.title,
      rawSheet(tab, shown[index] ?? [], tab.title === CASES_TAB.title ? formulas : []),
    ]),
  );
}

function rawSheet({ title, hidden }: Tab, grid: Grid, formulas: Grid): RawSheet {
  const rows: RawRow[] = [];
  for (const [rowIndex, values] of grid.entries()) {
    const cells = values.map((value, column) => rawCell(value, formulas[rowIndex]?.[column]));
    if (cells.some((cell) => cell !== undefined))
      rows.push({ rowNumber: rowIndex + 1, hidden: false, cells });
  }
  return { name: title, hidden, rows, merges: [], hiddenColumns: [] };
}

/**
 * A text such as `=1+1` that was written RAW reads alike both ways; a formula reads as what it comes to.
 * White space alone is empty.
 */
function rawCell(value: ReadCellValue, entered: ReadCellValue | undefined): RawCell | undefined {
  const isFormula = typeof entered === 'string' && entered.startsWith('=') && entered !== value;
  if (typeof value === 'string' && value.trim() === '' && !isFormula) return undefined;
  return { ...plainCell(value), ...(isFormula ? { formula: entered.slice(1) } : {}) };
}

function plainCell(value: ReadCellValue): RawCell {
  switch (typeof value) {
    case 'string':
      return { type: 'text', value, text: value };
    case 'number':
      return { type: 'number', value, text: String(value) };
    case 'boolean':
      return { type: 'boolean', value, text: String(value).toUpperCase() };
    default:
      return value satisfies never;
  }
}

function standingTab(tab: Tab, sheet: RawSheet): StandingTab {
  if (sheet.rows.length === 0) return { headerRowIndex: 0, headers: [], rows: [] };
  const read = readTab({ workbook: '', fileHash: '', sheets: [sheet] }, tab);
  if (read === null) {
    throw new CasesheetError(
      `The spreadsheet has a tab ${tab.title} without the headers of a case sheet. Rename that tab, or publish to a new spreadsheet.`,
    );
  }
  const rows = sheet.rows.filter(({ rowNumber }) => rowNumber > read.headerRowNumber);
  const width = rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    Math.max(...read.headers.keys()) + 1,
  );
  return {
    headerRowIndex: read.headerRowNumber - 1,
    headers: Array.from({ length: width }, (_, index) => read.headers.get(index) ?? ''),
    rows,
  };
}
