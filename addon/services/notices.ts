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

/** What has to be known before anybody is told anything. */
export interface TellingOffice extends Pick<ReadSettings, 'office' | 'mail' | 'reminders'> {
  readonly spreadsheetId: string;
  readonly staff: readonly StaffEntry[];
  readonly cases: TabPlaces;
  /** Of the tab of notices. */
  readonly sheetId: number;
}

/** @returns null where a tab's header row cannot be found, @throws where a tab is gone. One call */
export function readTellingOffice(spreadsheetId: string): TellingOffice | null {
  const tabs = seenTabs(
    readCells(spreadsheetId, [
      `${quotedTitle(CASES_TAB.title)}!1:${HEADER_WITHIN_ROWS}`,
      quotedTitle(STAFF_TAB.title),
      quotedTitle(SETTINGS_TAB.title),
      `${quotedTitle(NOTICES_TAB.title)}!1:1`,
    ]),
  );
  const rowsOf = (title: string) => {
    const tab = tabs.get(title);
    return tab === undefined ? [] : allRows(tab);
  };
  const cases = tabPlaces(tabs.get(CASES_TAB.title), CASES_TAB);
  const sheetId = tabs.get(NOTICES_TAB.title)?.sheetId;
  if (cases === null || sheetId === undefined) return null;
  const { office, mail, reminders } = readSettings(rowsOf(SETTINGS_TAB.title));
  return { spreadsheetId, staff: staffOf(rowsOf(STAFF_TAB.title)), office, mail, reminders, cases, sheetId };
}

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
