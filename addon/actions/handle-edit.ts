import { CASES_TAB, SETTINGS_TAB, STAFF_TAB } from '../../mappings/sheet/tabs.ts';
import type { Claim } from '../rules/settle/claim.ts';
import { type ClaimedCases, claimedCases } from '../rules/settle/claimed-cases.ts';
import { type SettleOutcome, settleReport } from '../rules/settle/settle-report.ts';
import { readIdColumn, stake } from '../services/claims.ts';
import { noteUnknownEdit } from '../services/unknown-edit.ts';
import { checkSettings } from './check-settings.ts';
import { sendNotices } from './send-notices.ts';
import { settleClaims } from './settle-claims.ts';

/** What Google tells of an edit; all of it may be missing. */
type EditEvent = Partial<GoogleAppsScript.Events.SheetsOnEdit>;

/** Google ends a run after six minutes. */
const MOST_MILLISECONDS = 5 * 60_000;
const TITLE = 'תיקים';

/**
 * Settles what somebody typed, pasted, filled or cleared on the cases tab, and checks what they set. An installed trigger runs it as the
 * owner. The edit is noted down first, so that a run that is cut off loses nothing.
 */
export function handleEdit(event?: EditEvent): void {
  const { range, source: spreadsheet } = event ?? {};
  if (!event || !range || !spreadsheet) return;
  const endsAt = Date.now() + MOST_MILLISECONDS;
  const sheet = range.getSheet();
  const title = sheet.getName();
  if (title === STAFF_TAB.title) {
    spreadsheet.toast('התצוגות וההגנות יתעדכנו אחרי "רענון תצוגות והגנות" בתפריט.', TITLE);
  }
  if (title === SETTINGS_TAB.title) noteSettings(spreadsheet);
  if (title !== CASES_TAB.title) return;
  const own = claimOf(event, { range, sheet });
  const outcome = settled(spreadsheet, { own, endsAt });
  const report = settleReport(outcome);
  if (report !== '') spreadsheet.toast(report, TITLE);
  if ('tellsOthers' in outcome && outcome.tellsOthers) tellOthers(spreadsheet);
  if (own.email === '') noteUnknown();
}

/** What cannot be said now waits for the hourly clock. */
function noteSettings(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  try {
    checkSettings(spreadsheet);
  } catch (error) {
    console.error(error);
  }
}

/** Only the check of the office's health wants it. */
function noteUnknown(): void {
  try {
    noteUnknownEdit();
  } catch (error) {
    console.error(error);
  }
}

/** What cannot be told now waits for the hourly clock. */
function tellOthers(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  try {
    sendNotices(spreadsheet);
  } catch (error) {
    console.error(error);
  }
}

function settled(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { own, endsAt }: { readonly own: Claim; readonly endsAt: number },
): SettleOutcome {
  try {
    stake(own);
  } catch (error) {
    console.error(error);
    return { outcome: 'notNoted' };
  }
  return settleClaims({ spreadsheet, endsAt, own });
}

/** Where somebody edited. */
interface Edited {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

function claimOf({ user, value, oldValue }: EditEvent, { range, sheet }: Edited): Claim {
  const corners = cornersOf(range);
  const cases = casesIn(sheet, corners);
  return {
    id: Utilities.getUuid(),
    at: Date.now(),
    email: user?.getEmail() ?? '',
    ...corners,
    // Google tells of single cells only.
    ...(typeof value === 'string' ? { value } : {}),
    ...(typeof oldValue === 'string' ? { oldValue } : {}),
    ...(cases === undefined ? {} : { cases }),
  };
}

/** A second's reading; whoever edits more rows at once, edits a column of all cases. */
const MOST_ROWS = 5000;

/**
 * Which cases the edited rows are: until the edit is settled, somebody may insert, delete or sort rows. Where the
 * numbers themselves were edited, they tell nothing.
 */
function casesIn(
  sheet: Edited['sheet'],
  { firstRow, lastRow, firstColumn, lastColumn }: ReturnType<typeof cornersOf>,
): ClaimedCases | undefined {
  try {
    const column = readIdColumn();
    const count = lastRow - firstRow + 1;
    if (column === null || (firstColumn <= column && column <= lastColumn) || count > MOST_ROWS) return;
    const cells = sheet.getRange(firstRow, column, count, 1).getValues();
    return claimedCases(
      firstRow,
      cells.map(([cell]) => cell),
    );
  } catch (error) {
    // What was typed is worth noting down without it.
    console.error(error);
    return;
  }
}

/** The range of an event carries its corners; read so, they cost no call. */
type Corners = Partial<Record<'rowStart' | 'rowEnd' | 'columnStart' | 'columnEnd', number>>;

function cornersOf(range: GoogleAppsScript.Spreadsheet.Range & Corners) {
  return {
    firstRow: range.rowStart ?? range.getRow(),
    lastRow: range.rowEnd ?? range.getLastRow(),
    firstColumn: range.columnStart ?? range.getColumn(),
    lastColumn: range.columnEnd ?? range.getLastColumn(),
  };
}
