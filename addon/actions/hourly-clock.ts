import { settleReport } from '../rules/settle/settle-report.ts';
import { readInstallation } from '../services/installation.ts';
import { CLOCK_PLACES, writePlace } from '../services/places.ts';
import { checkSettings } from './check-settings.ts';
import { lookOver } from './clock/look-over.ts';
import { noteTrouble } from './clock/note-trouble.ts';
import { rollLogOver } from './clock/roll-log-over.ts';
import { sendMonthReport } from './clock/send-month-report.ts';
import { sendReminders } from './clock/send-reminders.ts';
import { tellMissingCases } from './clock/tell-missing-cases.ts';
import { sendNotices } from './send-notices.ts';
import { settleClaims } from './settle-claims.ts';

/** Google ends a run after six minutes; what is not begun by then waits for the next one. */
const MOST_MILLISECONDS = 5 * 60_000;

type Part = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, endsAt: number) => void;

/** What is due every hour: first what somebody waits for, last what takes long. */
const PARTS: { readonly [name: string]: Part } = {
  settleLeftOver,
  sendNotices,
  sendReminders,
  noteSettings: checkSettings,
  tellMissingCases,
  rollLogOver,
  sendMonthReport,
  lookOver,
};

/**
 * Does what is due; an hourly trigger runs it as whoever set the office up. Anybody who edits can have a page call
 * it, and a former owner's trigger may still run it: for them it does nothing. Each part stands by itself: one that fails is told to
 * Google's log and stops no other, and one that is cut off or done twice leaves nothing half done.
 */
export function hourlyClock(): void {
  if (!isInstaller()) return;
  const endsAt = Date.now() + MOST_MILLISECONDS;
  const spreadsheet = SpreadsheetApp.getActive();
  const [begun, failed] = [new Set<string>(), new Set<string>()];
  for (const [name, part] of Object.entries(PARTS)) {
    if (Date.now() >= endsAt) break;
    begun.add(name);
    try {
      part(spreadsheet, endsAt);
    } catch (error) {
      failed.add(name);
      console.error(`hourlyClock, ${name}:`, error);
    }
  }
  writePlace(CLOCK_PLACES.lastRun, new Date().toISOString());
  try {
    noteTrouble(spreadsheet, { begun, failed });
  } catch (error) {
    console.error('hourlyClock, noteTrouble:', error);
  }
}

function isInstaller(): boolean {
  const { installer } = readInstallation();
  return installer?.toLowerCase() === Session.getEffectiveUser().getEmail().toLowerCase();
}

/** For the parts that come after it. */
const KEPT_MILLISECONDS = 2 * 60_000;

/** Settles what no edit handler got to settle. */
function settleLeftOver(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, endsAt: number): void {
  const settled = settleClaims({ spreadsheet, endsAt: endsAt - KEPT_MILLISECONDS, own: null });
  if (settled.outcome !== 'settled') console.warn('hourlyClock, settleLeftOver:', settleReport(settled));
}
