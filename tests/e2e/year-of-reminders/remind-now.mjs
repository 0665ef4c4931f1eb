import { sendReminders } from '../../../addon/actions/clock/send-reminders.ts';
import { sendNotices } from '../../../addon/actions/send-notices.ts';

/** The part of the hourly clock that reminds; the rest of an hour would make a year of hours take hours. */
export function remindNow() {
  sendReminders(SpreadsheetApp.getActive(), Date.now() + 5 * 60_000);
}

/** The part that keeps the tab of notices short; once a day is enough. */
export function tidyNow() {
  sendNotices(SpreadsheetApp.getActive());
}
