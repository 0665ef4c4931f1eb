import { sendNotices } from '../../../addon/actions/send-notices.ts';

/** What the edit handler and the hourly clock do among other things, by itself. */
export function tellNow() {
  sendNotices(globalThis.SpreadsheetApp.getActive());
}

/** Another script of the same owner, which writes to people on the same day. */
export function writeToSomebody() {
  globalThis.MailApp.sendEmail('somebody@elsewhere.example', 'שלום', 'שלום');
}
