import { monthMail } from '../../mail/month-mail.ts';
import { endOf, isDigestTime, nextDigestTime } from '../../rules/mails/mail-hours.ts';
import { nextLook } from '../../rules/mails/next-look.ts';
import { periodsOf } from '../../rules/mails/periods.ts';
import { isStillWanted } from '../../rules/mails/plan-mails.ts';
import { addressees } from '../../rules/reminders/addressees.ts';
import { readInstallation } from '../../services/installation.ts';
import { readNotedMails, readSendingOffice, type SendingOffice } from '../../services/mails.ts';
import { officeMoment, officeNow } from '../../services/office-now.ts';
import { CLOCK_PLACES, readPlace, writePlace } from '../../services/places.ts';
import { monthReport } from './month-report.ts';
import { sendRound } from './send-round.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Sends everybody the report on the month before, once, from the day on which the office wants it and once every
 * digest of the day was tried: they come first where mails are short, and reading the log takes long. The number of
 * calls does not grow with the office; there is none where nothing can be due.
 * @param endsAt in milliseconds since 1970
 * @throws in Google's words where it refuses to read or to write
 */
export function sendMonthReport(spreadsheet: Spreadsheet, endsAt: number): void {
  const now = officeNow();
  const today = now.slice(0, 10);
  if (readPlace(CLOCK_PLACES.mailsDone) !== today) return;
  if (now < nextLook(readPlace(CLOCK_PLACES.reportsNext), now)) return;
  const office = readSendingOffice(spreadsheet);
  if (office === null) return;
  const { mail, reminders, office: calendar } = office.settings;
  const hours = { mail, reminders, closures: calendar.closures };
  const isTime = isDigestTime(now, hours);
  if (isTime && !sendReports({ spreadsheet, office, now, endsAt })) return;
  writePlace(CLOCK_PLACES.reportsNext, isTime ? endOf(today) : nextDigestTime(now, hours));
}

/** @returns whether nobody is left today */
function sendReports({
  spreadsheet,
  office,
  now,
  endsAt,
}: {
  readonly spreadsheet: Spreadsheet;
  readonly office: SendingOffice;
  readonly now: string;
  readonly endsAt: number;
}): boolean {
  const { reminders, office: calendar } = office.settings;
  const periods = periodsOf(now.slice(0, 10), reminders.monthlyReportDay);
  if (periods.month === null) return true;
  const about = { kind: 'month', period: periods.month } as const;
  // A run that was cut off leaves what it was sending to this one.
  const noted = readNotedMails(office);
  const mails = noted.mails.mails.filter(({ state }) => state !== 'sending');
  const people = addressees(office.staff).filter((to) => isStillWanted({ ...about, to }, mails));
  if (people.length === 0) return true;

  const settings = { ...reminders, ...calendar };
  const report = monthReport({
    spreadsheetId: office.spreadsheetId,
    month: about.period,
    settings,
    now,
    setUpOn: setUpOn(),
  });
  if (report === null) return true;
  const mail = monthMail({ ...report, settings, url: spreadsheet.getUrl() });
  const jobs = people.map((to) => ({ ...about, to, urgency: 0, notices: [], mail }));
  return sendRound({ office, jobsOf: () => jobs, noted, endsAt }) === 'done';
}

function setUpOn(): string | null {
  const { setUpAt } = readInstallation();
  return setUpAt === null ? null : officeMoment(setUpAt).slice(0, 10);
}
