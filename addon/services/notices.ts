import { HEADER_WITHIN_ROWS } from '../../mappings/sheet/find-headers.ts';
import { quotedTitle } from '../../mappings/sheet/google/a1.ts';
import type { Request } from '../../mappings/sheet/google/rest.ts';
import { staffOf } from '../../mappings/sheet/read-staff.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { CASES_TAB, NOTICES_TAB, SETTINGS_TAB, STAFF_TAB } from '../../mappings/sheet/tabs.ts';
import { type StandingNotices, standingNotices } from '../rules/notices/standing-notices.ts';
import { DUE_FIELDS } from '../rules/notices/urgent-notices.ts';
import { listedCases, listedColumns } from '../rules/reading/listed-cases.ts';
import { allRows, seenTabs } from '../rules/reading/seen-tab.ts';
import { type TabPlaces, tabPlaces } from '../rules/reading/tab-places.ts';
import { type ReadSettings, readSettings } from '../rules/settings/read-settings.ts';
import type { ListedCase } from '../rules/settle/settlement.ts';
import { withDocumentLock } from './document-lock.ts';
import { readCells } from './read-cells.ts';
import { applyRequests, readRanges } from './sheets.ts';
import { standingRanges } from './standing-ranges.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What has to be known before anybody is told anything. */
export interface TellingOffice extends Pick<ReadSettings, 'office' | 'mail' | 'reminders'> {
  readonly spreadsheetId: string;
  readonly staff: readonly StaffEntry[];
  readonly cases: TabPlaces;
  /** Of the tab of notices. */
  readonly sheetId: number;
}

/**
 * One reading.
 * @returns null where nobody can be told: the header row of the cases cannot be found, or where it is noted down who
 *   has been told of what
 */
export function readTellingOffice(spreadsheet: Spreadsheet): TellingOffice | null {
  const spreadsheetId = spreadsheet.getId();
  const tabs = seenTabs(readCells(spreadsheetId, standingRanges(spreadsheet, OFFICE_RANGES)));
  const rowsOf = (title: string) => {
    const tab = tabs.get(title);
    return tab === undefined ? [] : allRows(tab);
  };
  const cases = tabPlaces(tabs.get(CASES_TAB.title), CASES_TAB);
  const notices = tabPlaces(tabs.get(NOTICES_TAB.title), NOTICES_TAB);
  if (cases === null || notices?.columns.get('told') === undefined) return null;
  const { sheetId } = notices;
  const { office, mail, reminders } = readSettings(rowsOf(SETTINGS_TAB.title));
  return { spreadsheetId, staff: staffOf(rowsOf(STAFF_TAB.title)), office, mail, reminders, cases, sheetId };
}

const OFFICE_RANGES = [
  { tab: CASES_TAB, rows: HEADER_WITHIN_ROWS },
  { tab: STAFF_TAB },
  { tab: SETTINGS_TAB },
  { tab: NOTICES_TAB, rows: HEADER_WITHIN_ROWS },
];

/** All notices, where the cases stand, and where that is asked, by when they are due. One call. */
export function readNoticesAndCases({ spreadsheetId, cases, mail }: TellingOffice): {
  readonly standing: StandingNotices;
  readonly listed: readonly ListedCase[];
} {
  const columns = listedColumns(cases, [
    'caseId',
    'stage',
    ...(mail.handOffMail === 'urgent' ? DUE_FIELDS : []),
  ]);
  const [rows = [], ...cells] = readRanges(spreadsheetId, [
    NOTICES_RANGE,
    ...columns.map(({ range }) => range),
  ]);
  return {
    standing: standingNotices(rows),
    listed: listedCases(
      cases,
      columns.map(({ field }, index) => ({ field, cells: (cells[index] ?? []).map(([cell]) => cell) })),
    ),
  };
}

/**
 * Changes the tab of notices while nobody else can: rows may have come or gone since they were read last. Two
 * calls, one where there is nothing to change.
 * @param plan what to write, and what the caller wants to know of it
 * @returns null where others hold the lock for too long; then nothing was done
 */
export function changeNotices<Result>(
  { spreadsheetId }: TellingOffice,
  plan: (standing: StandingNotices) => { readonly requests: readonly Request[]; readonly result: Result },
): { readonly result: Result } | null {
  return withDocumentLock(() => {
    const [rows = []] = readRanges(spreadsheetId, [NOTICES_RANGE]);
    const { requests, result } = plan(standingNotices(rows));
    applyRequests(spreadsheetId, requests);
    return result;
  });
}

const NOTICES_RANGE = quotedTitle(NOTICES_TAB.title);
