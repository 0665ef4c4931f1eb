import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { layoutRecord } from '../../../mappings/sheet/google/layout-record.ts';
import { DASHBOARD_TITLE } from '../../../mappings/sheet/tabs.ts';
import { CasesheetError } from '../../problem.ts';
import type { SheetsApi } from './sheets-api.ts';
import type { StandingSheet } from './standing-sheet.ts';

/**
 * The dashboard is laid out freely, so a tab of its name may be somebody's own.
 * @throws CasesheetError when it is, so that it is not overwritten
 */
export async function refuseForeignDashboard(
  api: SheetsApi,
  { spreadsheetId, state }: StandingSheet,
): Promise<void> {
  const isThere = state.tabs.some(({ title }) => title === DASHBOARD_TITLE);
  if (!isThere || layoutRecord(state).dashboard !== null) return;
  const [rows = []] = await api.readValues(
    spreadsheetId,
    [quotedTitle(DASHBOARD_TITLE)],
    'UNFORMATTED_VALUE',
  );
  const isOurs = rows[0]?.[0] === DASHBOARD_TITLE;
  const isEmpty = rows.every((cells) => cells.every((cell) => String(cell).trim() === ''));
  if (isOurs || isEmpty) return;
  throw new CasesheetError(
    `The spreadsheet has a tab ${DASHBOARD_TITLE} that casesheet did not make. Rename that tab, or publish to a new spreadsheet.`,
  );
}
