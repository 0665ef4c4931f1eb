import { isAllDone } from '../../rules/mails/is-all-done.ts';
import {
  type LedgerPlace,
  requestsAfter,
  requestsBefore,
  type SendingOutcome,
} from '../../rules/mails/ledger-requests.ts';
import type { MailJob } from '../../rules/mails/mail-job.ts';
import type { Periods } from '../../rules/mails/periods.ts';
import { type MailPlan, planMails, type ResolvedLedger } from '../../rules/mails/plan-mails.ts';
import { progressOf } from '../../rules/mails/run-progress.ts';
import { marksAfter, marksBefore, noticesResolved } from '../../rules/mails/told-by-mail.ts';
import { markRequests } from '../../rules/notices/notice-marks.ts';
import type { StandingNotice } from '../../rules/notices/standing-notices.ts';
import { changeMails, type NotedMails, type RemindingOffice } from '../../services/mails.ts';
import { officeNow } from '../../services/office-now.ts';
import { CLOCK_PLACES, readPlace } from '../../services/places.ts';
import { sendMails } from './send-mails.ts';

export interface SendingRound {
  readonly office: RemindingOffice;
  readonly periods: Periods;
  /** Every mail that is wanted today, whether or not it went already; the ledger is as it stands under the lock. */
  readonly jobsOf: (
    ledger: ResolvedLedger & { readonly notices: readonly StandingNotice[] },
  ) => readonly MailJob[];
  /** In milliseconds since 1970. */
  readonly endsAt: number;
}

/**
 * Sends what is wanted and did not go yet, each mail once: under the lock it is written which mails this run sends,
 * then they go while nobody has to wait, then it is written what became of them. A run that is cut off in between
 * leaves rows that are `sending`, and how far it has come; the next run finds out by that.
 * @returns whether no mail of the day is left
 * @throws in Google's words where it refuses to read or to write
 */
export function sendRound({ office, periods, jobsOf, endsAt }: SendingRound): boolean {
  const quota = MailApp.getRemainingDailyQuota();
  const place = { sheetId: office.mailsSheetId, now: officeNow(), run: Utilities.getUuid() };
  const begun = changeMails(office, (noted) => {
    const progress = progressOf(readPlace(CLOCK_PLACES.mailsNow));
    let notices = noted.notices.notices;
    const plan = planMails({
      jobsOf: (ledger) => {
        notices = noticesResolved(noted.notices.notices, ledger.resolved);
        return jobsOf({ ...ledger, notices });
      },
      standing: noted.mails.mails,
      periods,
      now: place.now,
      quota,
      progress,
    });
    return {
      requests: beforeRequests({ plan, noted, notices, place, office }),
      result: { plan, notices },
    };
  });
  if (begun === null) return false;
  const { plan, notices } = begun.result;
  if (plan.send.length === 0) return isAllDone(plan, []);

  const outcomes = sendMails(plan.send, { run: place.run, endsAt });
  const ended = changeMails(office, (noted) => ({
    requests: afterRequests({
      plan,
      noted,
      notices,
      outcomes,
      office,
      place: { ...place, now: officeNow() },
    }),
    result: null,
  }));
  if (ended === null) console.warn('sendRound: nobody could note down which mails went.');
  return ended !== null && isAllDone(plan, outcomes);
}

interface Noting {
  readonly plan: MailPlan;
  readonly noted: NotedMails;
  /** As they were before this run, once it was known what became of those that others sent. */
  readonly notices: readonly StandingNotice[];
  readonly place: LedgerPlace;
  readonly office: RemindingOffice;
}

function beforeRequests({ plan, noted, notices, place, office }: Noting) {
  const marks = marksBefore(noted.notices.notices, notices, { send: plan.send, now: place.now });
  return [...requestsBefore(plan, noted.mails, place), ...markRequests(marks, noticesPlace(office, noted))];
}

function afterRequests({
  plan,
  noted,
  notices,
  place,
  office,
  outcomes,
}: Noting & { readonly outcomes: readonly SendingOutcome[] }) {
  const before = new Map(notices.map(({ id, told }) => [id, told]));
  const marks = marksAfter(noted.notices.notices, { send: plan.send, outcomes, before, now: place.now });
  return [
    ...requestsAfter(outcomes, noted.mails, place),
    ...markRequests(marks, noticesPlace(office, noted)),
  ];
}

function noticesPlace({ noticesSheetId }: RemindingOffice, { notices }: NotedMails) {
  return { sheetId: noticesSheetId, toldColumnIndex: notices.toldColumnIndex };
}
