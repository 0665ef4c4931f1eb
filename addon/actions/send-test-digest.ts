import { staffEmails } from '../../mappings/sheet/staff-emails.ts';
import type { Mail } from '../rules/mails/mail.ts';
import { REMINDER_FIELDS } from '../rules/reminders/reminder-columns.ts';
import { readInstallation } from '../services/installation.ts';
import { type RemindingOffice, readCasesAndMails, readRemindingOffice } from '../services/mails.ts';
import { officeNow } from '../services/office-now.ts';
import { wantedMails } from './clock/wanted-mails.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Sends whoever asks the digest they would get now, whatever the hour, and says in words how it went. Nothing is
 * noted down of it: the digest of the day goes as if nobody had tried. Two reads, whatever the number of cases.
 */
export function sendTestDigest(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert('תזכורת לניסיון', outcomeFor(SpreadsheetApp.getActive()), ui.ButtonSet.OK);
}

/** Google says in the person's own words why it refuses; the whole of it goes to the log. */
function outcomeFor(spreadsheet: Spreadsheet): string {
  try {
    return sendTo(Session.getEffectiveUser().getEmail().toLowerCase(), spreadsheet);
  } catch (error) {
    console.error(error);
    return `הניסיון לא הצליח. הסיבה מ-Google: ${error instanceof Error ? error.message : error}`;
  }
}

function sendTo(email: string, spreadsheet: Spreadsheet): string {
  const office = readRemindingOffice(spreadsheet);
  if (office === null) return 'בגיליון חסרות לשוניות או כותרות. "בדיקת תקינות" שבתפריט מפרטת מה לתקן.';
  const job = jobFor(email, { spreadsheet, office });
  if (job === null) {
    return `תזכורות נשלחות רק לעובדים פעילים שכתובתם בלשונית צוות, והכתובת ${email} אינה שם.`;
  }
  if (job.mail === null)
    return 'אין כרגע תיק שצריך להזכיר לכם, ולכן לא נשלח דבר. ביום כזה גם לא תגיע תזכורת.';
  if (mailsLeft(email, office) < 1) {
    return 'מכסת הדואר היומית שלכם ב-Google נגמרה, או שנשאר ממנה רק מה ששמור לתזכורות הצוות. נסו שוב מחר.';
  }
  const { subject, body, htmlBody } = job.mail;
  MailApp.sendEmail({ to: email, subject: `[ניסיון] ${subject}`, body, htmlBody, name: 'גיליון התיקים' });
  return `נשלח אל ${email} הדואר שהיה נשלח עכשיו. אם הוא לא מגיע בתוך כמה דקות, בדקו גם בתיקיית הספאם.`;
}

/** Null for somebody who gets no reminders at all. */
function jobFor(
  email: string,
  { spreadsheet, office }: { readonly spreadsheet: Spreadsheet; readonly office: RemindingOffice },
): { readonly mail: Mail | null } | null {
  const { mails, notices, listed, reviewWaiting } = readCasesAndMails(office, REMINDER_FIELDS);
  const today = officeNow().slice(0, 10);
  const wanted = wantedMails({ spreadsheet, office, listed, reviewWaiting, today });
  const jobs = wanted({ mails: mails.mails, notices: notices.notices, queued: [] });
  const addresses = addressesOf(email, office);
  return jobs.find(({ kind, to }) => kind === 'digest' && addresses.includes(to.address)) ?? null;
}

/** A cell of emails may hold several, and the first is written to. */
function addressesOf(email: string, { staff }: RemindingOffice): readonly string[] {
  const own = staff.map((line) => staffEmails(line).addresses).filter((all) => all.includes(email));
  return [email, ...own.flatMap(([first = email]) => first)];
}

/** Whoever runs the clock keeps one for each colleague: the day's digests may not have gone yet. */
function mailsLeft(email: string, { staff }: RemindingOffice): number {
  const here = staff.filter(({ active }) => active).flatMap((line) => staffEmails(line).addresses);
  const isClocks = readInstallation().installer?.toLowerCase() === email;
  return MailApp.getRemainingDailyQuota() - (isClocks ? new Set(here).size : 0);
}
