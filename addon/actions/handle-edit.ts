import { CASES_TAB, STAFF_TAB } from '../../mappings/sheet/tabs.ts';
import type { Claim } from '../rules/settle/claim.ts';
import { type SettleOutcome, settleReport } from '../rules/settle/settle-report.ts';
import { stake } from '../services/claims.ts';
import { sendNotices } from './send-notices.ts';
import { settleClaims } from './settle-claims.ts';

/** What Google tells of an edit; all of it may be missing. */
type EditEvent = Partial<GoogleAppsScript.Events.SheetsOnEdit>;

/** Google ends a run after six minutes. */
const MOST_MILLISECONDS = 5 * 60_000;
const TITLE = 'תיקים';

/**
 * Settles what somebody typed, pasted, filled or cleared on the cases tab. An installed trigger runs it as the
 * owner. The edit is noted down first, so that a run that is cut off loses nothing.
 */
export function handleEdit(event?: EditEvent): void {
  const { range, source: spreadsheet } = event ?? {};
  if (!event || !range || !spreadsheet) return;
  const endsAt = Date.now() + MOST_MILLISECONDS;
  const title = range.getSheet().getName();
  if (title === STAFF_TAB.title) {
    spreadsheet.toast('התצוגות וההגנות יתעדכנו אחרי "רענון תצוגות והגנות" בתפריט.', TITLE);
  }
  if (title !== CASES_TAB.title) return;
  const outcome = settled(spreadsheet, { own: claimOf(event, range), endsAt });
  const report = settleReport(outcome);
  if (report !== '') spreadsheet.toast(report, TITLE);
  if ('tellsOthers' in outcome && outcome.tellsOthers) tellOthers(spreadsheet);
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

function claimOf({ user, value, oldValue }: EditEvent, range: GoogleAppsScript.Spreadsheet.Range): Claim {
  return {
    id: Utilities.getUuid(),
    at: Date.now(),
    email: user?.getEmail() ?? '',
    ...cornersOf(range),
    // Google tells of single cells only.
    ...(typeof value === 'string' ? { value } : {}),
    ...(typeof oldValue === 'string' ? { oldValue } : {}),
  };
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
