import { sendMonthReport } from '../../../../addon/actions/clock/send-month-report.ts';
import { sendReminders } from '../../../../addon/actions/clock/send-reminders.ts';

const FIVE_MINUTES = 5 * 60_000;

/** What the hourly clock does among other things, by itself. */
export function remindNow() {
  sendReminders(globalThis.SpreadsheetApp.getActive(), Date.now() + FIVE_MINUTES);
}

export function reportNow() {
  sendMonthReport(globalThis.SpreadsheetApp.getActive(), Date.now() + FIVE_MINUTES);
}

/** Another script of the same owner, which writes to people on the same day. */
export function writeToSomebody() {
  globalThis.MailApp.sendEmail('somebody@elsewhere.example', 'שלום', 'שלום');
}
