import { endOf, isDigestTime, nextDigestTime } from '../../rules/mails/mail-hours.ts';
import { nextLook } from '../../rules/mails/next-look.ts';
import { REMINDER_FIELDS } from '../../rules/reminders/reminder-columns.ts';
import { readCasesAndMails, readSendingOffice } from '../../services/mails.ts';
import { officeNow } from '../../services/office-now.ts';
import { CLOCK_PLACES, readPlace, writePlace } from '../../services/places.ts';
import { sendRound } from './send-round.ts';
import { wantedMails } from './wanted-mails.ts';

/**
 * Sends everybody the digest of the day, once, in the first run after the office's hour. Five readings and writings
 * of the spreadsheet and a few more calls, whatever the number of cases; none at all where nothing can be due, so
 * that settings which somebody changes meanwhile hold from the next day on.
 * @param endsAt in milliseconds since 1970
 * @throws in Google's words where it refuses to read or to write
 */
export function sendReminders(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, endsAt: number): void {
  const now = officeNow();
  if (now < nextLook(readPlace(CLOCK_PLACES.digestsNext), now)) return;
  const office = readSendingOffice(spreadsheet);
  if (office === null) return;
  const { mail, reminders, office: calendar } = office.settings;
  const hours = { mail, reminders, closures: calendar.closures };
  if (!isDigestTime(now, hours)) {
    writePlace(CLOCK_PLACES.digestsNext, nextDigestTime(now, hours));
    return;
  }
  const today = now.slice(0, 10);
  const { listed, reviewWaiting, ...noted } = readCasesAndMails(office, REMINDER_FIELDS);
  const jobsOf = wantedMails({ spreadsheet, office, listed, reviewWaiting, today });
  const end = sendRound({ office, jobsOf, noted, endsAt });
  if (end !== 'open') writePlace(CLOCK_PLACES.mailsDone, today);
  if (end === 'done') writePlace(CLOCK_PLACES.digestsNext, endOf(today));
}
