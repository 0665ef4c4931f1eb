import { staffEmails } from '../../mappings/sheet/staff-emails.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { noticeMail } from '../mail/notice-mail.ts';
import { isDigestNear } from '../rules/mails/mail-hours.ts';
import { type CasesLink, casesByNumber, casesUrl, noticeLines } from '../rules/notices/notice-lines.ts';
import { type NoticeMail, planTelling } from '../rules/notices/plan-telling.ts';
import { requestsAfter, requestsBefore } from '../rules/notices/telling-requests.ts';
import type { TellingState } from '../rules/notices/told.ts';
import { changeNotices, readNoticesAndCases, readTellingOffice } from '../services/notices.ts';
import { officeNow } from '../services/office-now.ts';
import { CLOCK_PLACES, readPlace } from '../services/places.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Mails whoever has to hear of a hand-over at once, where the settings want that and the office is open; and
 * keeps the tab of notices short. Around the hour of the digest, which tells them too, nobody gets two mails: they wait
 * for it. Four reads and two writes at most, whatever the number of cases; mails go
 * while nobody has to wait for the lock.
 *
 * The notices of a mail are marked before it goes and after. A run that is cut off in between leaves notices of
 * which nobody knows whether their mail went: it is not sent again; after an hour they count as unsure, and the
 * digest tells of them.
 * @throws in Google's words where it refuses to read or to write
 */
export function sendNotices(spreadsheet: Spreadsheet): void {
  const office = readTellingOffice(spreadsheet);
  if (office === null) return;
  const { standing, listed } = readNoticesAndCases(office);
  const cases = casesByNumber(listed);
  const now = officeNow();
  const hours = { mail: office.mail, reminders: office.reminders, closures: office.office.closures };
  const isHeld = isDigestNear(now, hours) && !haveDigestsGone(now);
  const plan = { ...office, cases, now, mailsLeft: isHeld ? 0 : Number.MAX_SAFE_INTEGER };
  const wanted = planTelling({ ...plan, notices: standing.notices });
  if (wanted.mails.length + wanted.unsure.length === 0 && wanted.forgetToRowNumber === null) return;

  const mailsLeft = wanted.mails.length === 0 ? 0 : mailsLeftToday(office.staff);
  const begun = changeNotices(office, (now) => {
    const telling = planTelling({ ...plan, mailsLeft, notices: now.notices });
    return { requests: requestsBefore(telling, now, { ...office, now: plan.now }), result: telling.mails };
  });
  const mails = begun?.result ?? [];
  if (mails.length === 0) return;

  const link = { url: spreadsheet.getUrl(), sheetId: office.cases.sheetId, cases };
  const outcomes = sendAll(mails, link);
  const ended = changeNotices(office, (now) => ({
    requests: requestsAfter(outcomes, now, { ...office, now: officeNow() }),
    result: null,
  }));
  if (ended === null) console.warn('sendNotices: nobody could note down which mails went.');
}

/** The digest comes first: until those of the day went, one mail for each colleague is left for it. */
function mailsLeftToday(staff: readonly StaffEntry[]): number {
  const left = MailApp.getRemainingDailyQuota();
  if (haveDigestsGone(officeNow())) return left;
  const addresses = staff.filter(({ active }) => active).flatMap((line) => staffEmails(line).addresses);
  return left - new Set(addresses).size;
}

function haveDigestsGone(now: string): boolean {
  return readPlace(CLOCK_PLACES.mailsDone) === now.slice(0, 10);
}

/** By the id of a notice, what became of it. */
function sendAll(mails: readonly NoticeMail[], link: CasesLink): ReadonlyMap<string, TellingState> {
  const outcomes = new Map<string, TellingState>();
  let isQuotaSpent = false;
  for (const mail of mails) {
    const state: TellingState = isQuotaSpent ? 'waiting' : sendOne(mail, link);
    isQuotaSpent = state === 'waiting';
    for (const { id } of mail.notices) outcomes.set(id, state);
  }
  return outcomes;
}

function sendOne({ to, notices }: NoticeMail, link: CasesLink): TellingState {
  try {
    const { subject, body, htmlBody } = noticeMail(noticeLines(notices, link), casesUrl(link));
    MailApp.sendEmail({ to, subject, body, htmlBody, name: SENDER });
    return 'sent';
  } catch (error) {
    console.error(error);
    // Somebody else's script may have used up what was left.
    return MailApp.getRemainingDailyQuota() < 1 ? 'waiting' : 'failed';
  }
}

const SENDER = 'גיליון התיקים';
