import type { FieldKey } from '../../mappings/fields.ts';
import { DECISIONS } from '../../mappings/review.ts';
import { columnLetters } from '../../mappings/sheet/column-letters.ts';
import { HEADER_WITHIN_ROWS } from '../../mappings/sheet/find-headers.ts';
import { quotedTitle } from '../../mappings/sheet/google/a1.ts';
import type { Request } from '../../mappings/sheet/google/rest.ts';
import { staffOf } from '../../mappings/sheet/read-staff.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import {
  CASES_TAB,
  MAILS_TAB,
  NOTICES_TAB,
  REVIEW_TAB,
  SETTINGS_TAB,
  STAFF_TAB,
} from '../../mappings/sheet/tabs.ts';
import { type StandingMails, standingMails } from '../rules/mails/standing-mails.ts';
import { type StandingNotices, standingNotices } from '../rules/notices/standing-notices.ts';
import { listedCases, listedColumns } from '../rules/reading/listed-cases.ts';
import { allRows, seenTabs } from '../rules/reading/seen-tab.ts';
import { type TabPlaces, tabPlaces } from '../rules/reading/tab-places.ts';
import { type LostColumns, lostReminderColumns } from '../rules/reminders/reminder-columns.ts';
import { type ReadSettings, readSettings } from '../rules/settings/read-settings.ts';
import type { ListedCase } from '../rules/settle/settlement.ts';
import { withDocumentLock } from './document-lock.ts';
import { readCells } from './read-cells.ts';
import { applyRequests, readRanges } from './sheets.ts';

/** What has to be known before anybody is reminded of anything. */
export interface RemindingOffice {
  readonly spreadsheetId: string;
  readonly staff: readonly StaffEntry[];
  readonly settings: ReadSettings;
  readonly cases: TabPlaces;
  /** Null where nobody can find its header row; then nothing waits there. */
  readonly review: TabPlaces | null;
  /** Columns without which somebody is not reminded of something. */
  readonly lost: readonly LostColumns[];
  /** Of the tabs of mails and of notices. */
  readonly mailsSheetId: number;
  readonly noticesSheetId: number;
}

/** What was noted down of mails and hand-overs. */
export interface NotedMails {
  readonly mails: StandingMails;
  readonly notices: StandingNotices;
}

/** @returns null where a tab's header row cannot be found, @throws where a tab is gone. One call */
export function readRemindingOffice(spreadsheetId: string): RemindingOffice | null {
  const headers = (title: string, rows: number) => `${quotedTitle(title)}!1:${rows}`;
  const tabs = seenTabs(
    readCells(spreadsheetId, [
      headers(CASES_TAB.title, HEADER_WITHIN_ROWS),
      headers(REVIEW_TAB.title, HEADER_WITHIN_ROWS),
      quotedTitle(STAFF_TAB.title),
      quotedTitle(SETTINGS_TAB.title),
      headers(NOTICES_TAB.title, 1),
      headers(MAILS_TAB.title, 1),
    ]),
  );
  const rowsOf = (title: string) => {
    const tab = tabs.get(title);
    return tab === undefined ? [] : allRows(tab);
  };
  const cases = tabPlaces(tabs.get(CASES_TAB.title), CASES_TAB);
  const [mails, notices] = [tabs.get(MAILS_TAB.title), tabs.get(NOTICES_TAB.title)];
  if (cases === null || mails === undefined || notices === undefined) return null;
  return {
    spreadsheetId,
    staff: staffOf(rowsOf(STAFF_TAB.title)),
    settings: readSettings(rowsOf(SETTINGS_TAB.title)),
    cases,
    review: tabPlaces(tabs.get(REVIEW_TAB.title), REVIEW_TAB),
    lost: lostReminderColumns(rowsOf),
    mailsSheetId: mails.sheetId,
    noticesSheetId: notices.sheetId,
  };
}

/** The cases, how many items wait for a decision, and what was noted down. One call. */
export function readCasesAndMails(
  { spreadsheetId, cases, review }: RemindingOffice,
  fields: readonly FieldKey[],
): NotedMails & { readonly listed: readonly ListedCase[]; readonly reviewWaiting: number } {
  const columns = listedColumns(cases, fields);
  const reviewed = review === null ? [] : reviewColumns(review);
  const [mails = [], notices = [], ...cells] = readRanges(spreadsheetId, [
    ...NOTED_RANGES,
    ...columns.map(({ range }) => range),
    ...reviewed,
  ]);
  const columnAt = (index: number) => (cells[index] ?? []).map(([cell]) => cell);
  const [ids = [], decisions = []] = reviewed.map((_, index) => columnAt(columns.length + index));
  return {
    mails: standingMails(mails),
    notices: standingNotices(notices),
    listed: listedCases(
      cases,
      columns.map(({ field }, index) => ({ field, cells: columnAt(index) })),
    ),
    reviewWaiting: ids.filter((id, row) => textOf(id) !== '' && UNSETTLED.includes(textOf(decisions[row])))
      .length,
  };
}

/** The ledger alone. One call. */
export function readMails(spreadsheetId: string): StandingMails {
  const [rows = []] = readRanges(spreadsheetId, [quotedTitle(MAILS_TAB.title)]);
  return standingMails(rows);
}

/**
 * Changes what is noted down of mails and hand-overs while nobody else can: rows may have come or gone since they
 * were read last. Two calls, one where there is nothing to change.
 * @param plan what to write, and what the caller wants to know of it
 * @returns null where others hold the lock for too long; then nothing was done
 */
export function changeMails<Result>(
  { spreadsheetId }: Pick<RemindingOffice, 'spreadsheetId'>,
  plan: (noted: NotedMails) => { readonly requests: readonly Request[]; readonly result: Result },
): { readonly result: Result } | null {
  return withDocumentLock(() => {
    const [mails = [], notices = []] = readRanges(spreadsheetId, NOTED_RANGES);
    const noted = { mails: standingMails(mails), notices: standingNotices(notices) };
    if (noted.mails.headerRowIndex === -1) throw new Error(`הכותרות של הלשונית ${MAILS_TAB.title} חסרות.`);
    const { requests, result } = plan(noted);
    applyRequests(spreadsheetId, requests);
    return result;
  });
}

const NOTED_RANGES = [quotedTitle(MAILS_TAB.title), quotedTitle(NOTICES_TAB.title)];

function reviewColumns({ columns, headerRowIndex }: TabPlaces): readonly string[] {
  const [id, decision] = [columns.get('id'), columns.get('decision')];
  if (id === undefined || decision === undefined) return [];
  return [id, decision].map((index) => {
    const letters = columnLetters(index);
    return `${quotedTitle(REVIEW_TAB.title)}!${letters}${headerRowIndex + 2}:${letters}`;
  });
}

/** As the dashboard counts them. */
const UNSETTLED: readonly string[] = [
  '',
  ...DECISIONS.filter(({ key }) => key === 'later').map(({ label }) => label),
];

function textOf(cell: unknown): string {
  return String(cell ?? '').trim();
}
