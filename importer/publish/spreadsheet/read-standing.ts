import {
  type SpreadsheetState,
  STATE_FIELDS,
  spreadsheetState,
} from '../../../mappings/sheet/google/state/state.ts';
import { CASES_TAB, TABLE_TABS, type Tab } from '../../../mappings/sheet/tabs.ts';
import { CasesheetError } from '../../problem.ts';
import type { RawSheet } from '../../read/raw-sheet.ts';
import { readTab } from '../previous/read-tab.ts';
import { withoutUntouchedTicks } from '../previous/untouched-ticks.ts';
import { rawSheet } from './raw-sheet.ts';
import { type GridSize, readGrids } from './read-grids.ts';
import type { SheetsApi } from './sheets-api.ts';
import type { StandingSheet, StandingTab } from './standing-sheet.ts';

/**
 * Reads the case sheet as it stands: how it is laid out, every cell of its tabs, and which cells of the cases
 * are formulas. Three calls, and more only where the tabs are too large for that.
 * @param known what was read before: its hidden tabs, which only casesheet writes, are not read again
 * @throws CasesheetError when it cannot be read, or holds a tab of ours without our headers
 */
export async function readStanding(
  api: SheetsApi,
  spreadsheetId: string,
  known?: StandingSheet,
): Promise<StandingSheet> {
  const reply = await api.get(spreadsheetId, STATE_FIELDS);
  const sizes = gridSizes(spreadsheetState(reply, new Map()));
  const there = TABLE_TABS.filter(({ title }) => sizes.has(title));
  const isKnown = ({ title, hidden }: Tab) => hidden && known?.tabs.has(title) === true;
  const toRead = there.filter((tab) => !isKnown(tab));
  const sheets = await readSheets({ api, spreadsheetId, tabs: toRead, sizes });
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

/** By title. */
function gridSizes({ tabs }: SpreadsheetState): ReadonlyMap<string, GridSize> {
  return new Map(tabs.map(({ title, rowCount, columnCount }) => [title, { title, rowCount, columnCount }]));
}

/** By title. */
async function readSheets({
  api,
  spreadsheetId,
  tabs,
  sizes,
}: {
  readonly api: SheetsApi;
  readonly spreadsheetId: string;
  readonly tabs: readonly Tab[];
  readonly sizes: ReadonlyMap<string, GridSize>;
}): Promise<ReadonlyMap<string, RawSheet>> {
  const sizesOf = (asked: readonly Tab[]) => asked.flatMap(({ title }) => sizes.get(title) ?? []);
  const shown = await readGrids({ api, spreadsheetId, tabs: sizesOf(tabs), render: 'UNFORMATTED_VALUE' });
  const cases = tabs.filter(({ title }) => title === CASES_TAB.title);
  const [formulas = []] = await readGrids({ api, spreadsheetId, tabs: sizesOf(cases), render: 'FORMULA' });
  return new Map(
    tabs.map((tab, index) => [
      tab.title,
      withoutUntouchedTicks(rawSheet(tab, shown[index] ?? [], tab.title === CASES_TAB.title ? formulas : [])),
    ]),
  );
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
