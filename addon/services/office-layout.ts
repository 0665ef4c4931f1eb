import { HEADER_WITHIN_ROWS } from '../../mappings/sheet/find-headers.ts';
import { quotedTitle } from '../../mappings/sheet/google/a1.ts';
import { TABS_WITH_SPARE_ROWS } from '../../mappings/sheet/google/structure/tab-size.ts';
import { SETTINGS_TAB, STAFF_TAB, TABLE_TABS } from '../../mappings/sheet/tabs.ts';
import type { ReadSpreadsheet } from '../rules/plan-office.ts';
import { readRanges, readState } from './sheets.ts';

/**
 * How the spreadsheet is laid out, with its header rows and all of the tabs צוות and הגדרות: two readings through the Sheets API, since
 * cells are asked for by tabs that must be there, and how far the tabs that people lengthen are filled. The same for any number of cases.
 */
export function readOfficeLayout(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): Omit<ReadSpreadsheet, 'owners'> {
  const spreadsheetId = spreadsheet.getId();
  const reply = readState(spreadsheetId);
  const there = new Set((reply.sheets ?? []).map(({ properties }) => properties?.title));
  const titles = TABLE_TABS.map(({ title }) => title).filter((title) => there.has(title));
  const cells = readRanges(spreadsheetId, titles.map(rangeOf));
  const lastRow = (title: string) => spreadsheet.getSheetByName(title)?.getLastRow() ?? 0;
  return {
    reply,
    cells: new Map(titles.map((title, index) => [title, cells[index] ?? []])),
    lastRows: new Map(
      titles.filter((title) => TABS_WITH_SPARE_ROWS.has(title)).map((title) => [title, lastRow(title)]),
    ),
  };
}

const READ_WHOLE: ReadonlySet<string> = new Set([STAFF_TAB.title, SETTINGS_TAB.title]);

function rangeOf(title: string): string {
  return READ_WHOLE.has(title) ? quotedTitle(title) : `${quotedTitle(title)}!1:${HEADER_WITHIN_ROWS}`;
}
