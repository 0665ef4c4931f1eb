import { spreadsheetState } from '../../../mappings/sheet/google/state/state.ts';
import {
  LOCALE,
  type NewSpreadsheet,
  newSpreadsheet,
  TIME_ZONE,
} from '../../../mappings/sheet/google/structure/new-spreadsheet.ts';
import { CasesheetError } from '../../problem.ts';
import type { CaseSheet } from '../tables/case-sheet.ts';
import { checkCellBudget } from './cell-budget.ts';
import { layoutOf } from './layout-of.ts';
import { planLog } from './plan-log.ts';
import { emptyTab } from './plan-tab.ts';
import type { SheetsApi } from './sheets-api.ts';
import type { StandingSheet } from './standing-sheet.ts';

const TITLE = 'גיליון התיקים';

/** Before there is a spreadsheet. */
export const NO_SPREADSHEET: StandingSheet = {
  spreadsheetId: '',
  url: '',
  title: TITLE,
  state: { locale: LOCALE, timeZone: TIME_ZONE, tabs: [], metadata: new Map() },
  tabs: new Map(),
  raw: { workbook: TITLE, fileHash: '', sheets: [] },
};

/**
 * Makes a spreadsheet with the case sheet's tabs, still empty.
 * @throws CasesheetError when Google could not hold the case sheet, when the spreadsheet cannot be made, or when
 * nobody can say whether it was
 */
export async function makeSpreadsheet(api: SheetsApi, sheet: CaseSheet): Promise<StandingSheet> {
  const tabs = sheet.tables.map(emptyTab);
  const log = planLog(sheet.newEntries, undefined, null);
  const layout = layoutOf({ sheet, tabs, log, standing: NO_SPREADSHEET, owners: [] });
  const { properties, sheets } = newSpreadsheet(layout, TITLE);
  checkCellBudget(gridCells(sheets));
  const reply = await api.create({ properties, sheets });
  const { spreadsheetId, spreadsheetUrl } = reply;
  if (typeof spreadsheetId !== 'string') {
    throw new CasesheetError(
      'Google made a spreadsheet and did not say which. Look for it in Drive, and run again with its address.',
    );
  }
  return {
    ...NO_SPREADSHEET,
    spreadsheetId,
    url: spreadsheetUrl ?? '',
    state: spreadsheetState(reply, new Map()),
  };
}

function gridCells(sheets: NewSpreadsheet['sheets']): number {
  return sheets.reduce((sum, { properties: { gridProperties: grid } }) => {
    return sum + (grid?.rowCount ?? 0) * (grid?.columnCount ?? 0);
  }, 0);
}
