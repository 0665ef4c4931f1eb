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
import { isLedgerWhole, type StandingMails, standingMails } from '../rules/mails/standing-mails.ts';
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
import { standingRanges } from './standing-ranges.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

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
  /** Of the tab of mails; null where it or one of its columns is gone, and no mail could be sent just once. */
  readonly mailsSheetId: number | null;
  /** Of the tab of notices; null where it is gone: then nobody waits to be told of a hand-over. */
  readonly noticesSheetId: number | null;
}

/** What was noted down of mails and hand-overs. */
export interface NotedMails {
  readonly mails: StandingMails;
  readonly notices: StandingNotices;
}

/**
 * A tab that is gone counts as empty, except that of the cases. One reading.
 * @returns null where the header row of the cases cannot be found
 */
export function readRemindingOffice(spreadsheet: Spreadsheet): RemindingOffice | null {
  const spreadsheetId = spreadsheet.getId();
  const tabs = seenTabs(readCells(spreadsheetId, standingRanges(spreadsheet, OFFICE_RANGES)));
  const rowsOf = (title: string) => {
    const tab = tabs.get(title);
    return tab === undefined ? [] : allRows(tab);
  };
  const cases = tabPlaces(tabs.get(CASES_TAB.title), CASES_TAB);
  if (cases === null) return null;
  const ledger = tabPlaces(tabs.get(MAILS_TAB.title), MAILS_TAB);
  return {
    spreadsheetId,
    staff: staffOf(rowsOf(STAFF_TAB.title)),
    settings: readSettings(rowsOf(SETTINGS_TAB.title)),
    cases,
    review: tabPlaces(tabs.get(REVIEW_TAB.title), REVIEW_TAB),
    lost: lostReminderColumns(rowsOf),
    mailsSheetId: ledger?.columns.size === MAILS_TAB.columns.length ? ledger.sheetId : null,
    noticesSheetId: tabs.get(NOTICES_TAB.title)?.sheetId ?? null,
  };
}

/** An office whose ledger is there, so that each mail can be sent just once. */
export interface SendingOffice extends RemindingOffice {
  readonly mailsSheetId: number;
}

/** @returns null where nothing can be sent; checking the health tells the owner what to repair */
export function readSendingOffice(spreadsheet: Spreadsheet): SendingOffice | null {
  const office = readRemindingOffice(spreadsheet);
  if (office !== null && office.mailsSheetId !== null)
    return { ...office, mailsSheetId: office.mailsSheetId };
  console.warn(
    `No mail is sent: the headers of ${office === null ? CASES_TAB.title : MAILS_TAB.title} are gone.`,
  );
  return null;
}

const OFFICE_RANGES = [
  { tab: CASES_TAB, rows: HEADER_WITHIN_ROWS },
  { tab: REVIEW_TAB, rows: HEADER_WITHIN_ROWS },
  { tab: STAFF_TAB },
  { tab: SETTINGS_TAB },
  { tab: NOTICES_TAB, rows: 1 },
  { tab: MAILS_TAB, rows: HEADER_WITHIN_ROWS },
];

/** The cases, how many items wait for a decision, and what was noted down. One call. */
export function readCasesAndMails(
  office: RemindingOffice,
  fields: readonly FieldKey[],
): NotedMails & { readonly listed: readonly ListedCase[]; readonly reviewWaiting: number } {
  const { spreadsheetId, cases, review } = office;
  const columns = listedColumns(cases, fields);
  const noted = notedRanges(office);
  const reviewed = review === null ? [] : reviewColumns(review);
  const ranges = readRanges(spreadsheetId, [...noted, ...columns.map(({ range }) => range), ...reviewed]);
  const cells = ranges.slice(noted.length);
  const columnAt = (index: number) => (cells[index] ?? []).map(([cell]) => cell);
  const [ids = [], decisions = []] = reviewed.map((_, index) => columnAt(columns.length + index));
  return {
    ...notedMails(office, ranges),
    listed: listedCases(
      cases,
      columns.map(({ field }, index) => ({ field, cells: columnAt(index) })),
    ),
    reviewWaiting: ids.filter((id, row) => textOf(id) !== '' && UNSETTLED.includes(textOf(decisions[row])))
      .length,
  };
}

/** One call. */
export function readNotedMails(office: SendingOffice): NotedMails {
  return notedMails(office, readRanges(office.spreadsheetId, notedRanges(office)));
}

/**
 * Changes what is noted down of mails and hand-overs while nobody else can: rows may have come or gone since they
 * were read last. Two calls, one where there is nothing to change.
 * @param plan what to write, and what the caller wants to know of it
 * @returns null where others hold the lock for too long; then nothing was done
 */
export function changeMails<Result>(
  office: SendingOffice,
  plan: (noted: NotedMails) => { readonly requests: readonly Request[]; readonly result: Result },
): { readonly result: Result } | null {
  return withDocumentLock(() => {
    const noted = readNotedMails(office);
    if (!isLedgerWhole(noted.mails)) throw new Error(`הכותרות של הלשונית ${MAILS_TAB.title} חסרות.`);
    const { requests, result } = plan(noted);
    applyRequests(office.spreadsheetId, requests);
    return result;
  });
}

type NotedPlaces = Pick<RemindingOffice, 'mailsSheetId' | 'noticesSheetId'>;

function notedRanges({ mailsSheetId, noticesSheetId }: NotedPlaces): readonly string[] {
  return [
    ...(mailsSheetId === null ? [] : [quotedTitle(MAILS_TAB.title)]),
    ...(noticesSheetId === null ? [] : [quotedTitle(NOTICES_TAB.title)]),
  ];
}

/** @param ranges as `notedRanges` asks for them, in their order */
function notedMails(
  { mailsSheetId, noticesSheetId }: NotedPlaces,
  ranges: readonly (readonly (readonly unknown[])[])[],
): NotedMails {
  const mails = mailsSheetId === null ? [] : (ranges[0] ?? []);
  const notices = noticesSheetId === null ? [] : (ranges[mailsSheetId === null ? 0 : 1] ?? []);
  return { mails: standingMails(mails), notices: standingNotices(notices) };
}

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
