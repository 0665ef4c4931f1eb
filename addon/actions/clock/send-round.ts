import {
  type LedgerPlace,
  requestsAfter,
  requestsBefore,
  type SendingOutcome,
} from '../../rules/mails/ledger-requests.ts';
import type { MailJob } from '../../rules/mails/mail-job.ts';
import { lapsedReport, periodsOf } from '../../rules/mails/periods.ts';
import { type MailPlan, planMails } from '../../rules/mails/plan-mails.ts';
import { type NotedLedger, rememberedJobs } from '../../rules/mails/remembered-jobs.ts';
import { type RoundEnd, roundEnd } from '../../rules/mails/round-end.ts';
import { noProgress, progressOf, progressText } from '../../rules/mails/run-progress.ts';
import { marksAfter, marksBefore, noticesResolved } from '../../rules/mails/told-by-mail.ts';
import { markRequests, type NoticeMark } from '../../rules/notices/notice-marks.ts';
import type { StandingNotice } from '../../rules/notices/standing-notices.ts';
import { changeMails, type NotedMails, type SendingOffice } from '../../services/mails.ts';
import { officeNow } from '../../services/office-now.ts';
import { CLOCK_PLACES, readPlace, writePlace } from '../../services/places.ts';
import { sendMails } from './send-mails.ts';

export interface SendingRound {
  readonly office: SendingOffice;
  /** Every mail that is wanted today, whether or not it went already. */
  readonly jobsOf: (noted: NotedLedger) => readonly MailJob[];
  /** As it was read before. Hand-overs that are noted down since then wait for the next mail. */
  readonly noted: NotedMails;
  /** In milliseconds since 1970. */
  readonly endsAt: number;
}

/**
 * Sends what is wanted and did not go yet, each mail once: under the lock it is written which mails this run sends,
 * then they go while nobody has to wait, then it is written what became of them. A run that is cut off in between
 * leaves rows that are `sending`, and how far it has come; the next run finds out by that.
 * @throws in Google's words where it refuses to read or to write
 */
export function sendRound(round: SendingRound): RoundEnd {
  const { office, endsAt } = round;
  const quota = MailApp.getRemainingDailyQuota();
  const sender = Session.getEffectiveUser().getEmail().toLowerCase();
  const place = { sheetId: office.mailsSheetId, now: officeNow(), run: Utilities.getUuid() };
  const planOf = planning(round, { quota, sender, now: place.now });
  // What takes long is done before anybody has to wait.
  planOf(round.noted);
  const begun = changeMails(office, (noted) => {
    const { plan, notices, isProgressLost } = planOf(noted);
    const isBegun = plan.send.length > 0;
    if (isBegun && isProgressLost && !noted.mails.mails.some(({ state }) => state === 'sending')) {
      writePlace(CLOCK_PLACES.mailsNow, progressText(noProgress({ run: place.run, sender, quota })));
    }
    return {
      requests: beforeRequests({ plan, noted, notices, place, office }),
      result: { plan, notices },
    };
  });
  if (begun === null) return 'open';
  const { plan, notices } = begun.result;
  if (plan.send.length === 0) return roundEnd(plan, []);

  const outcomes = sendMails(plan.send, { run: place.run, sender, endsAt });
  const ended = twiceAtMost(() =>
    changeMails(office, (noted) => ({
      requests: afterRequests({
        plan,
        noted,
        notices,
        outcomes,
        office,
        place: { ...place, now: officeNow() },
      }),
      result: null,
    })),
  );
  if (ended === null) console.warn('sendRound: nobody could note down which mails went.');
  return ended === null ? 'open' : roundEnd(plan, outcomes);
}

interface Planned {
  readonly plan: MailPlan;
  /** Once it is known what became of those that others sent. */
  readonly notices: readonly StandingNotice[];
  /** Nobody knows how far the last run came. */
  readonly isProgressLost: boolean;
}

function planning(
  { office, jobsOf, noted: before }: SendingRound,
  at: { readonly quota: number; readonly sender: string; readonly now: string },
): (noted: NotedMails) => Planned {
  const { monthlyReportDay } = office.settings.reminders;
  const today = at.now.slice(0, 10);
  const known = new Set(before.notices.notices.map(({ id }) => id));
  const remembered = rememberedJobs(jobsOf);
  return (noted) => {
    const progress = progressOf(readPlace(CLOCK_PLACES.mailsNow));
    let notices = noted.notices.notices;
    const plan = planMails({
      ...at,
      jobsOf: (ledger) => {
        notices = noticesResolved(noted.notices.notices, ledger.resolved);
        return remembered({ ...ledger, notices: notices.filter(({ id }) => known.has(id)) });
      },
      standing: noted.mails.mails,
      periods: periodsOf(today, monthlyReportDay),
      lapsed: lapsedReport(today, monthlyReportDay),
      progress,
    });
    return { plan, notices, isProgressLost: progress === null };
  };
}

/** What is not noted down now, the next run has to find out. */
function twiceAtMost<Result>(act: () => Result | null): Result | null {
  try {
    const result = act();
    if (result !== null) return result;
  } catch (error) {
    console.error(error);
  }
  Utilities.sleep(RETRY_AFTER_MILLISECONDS);
  return act();
}

const RETRY_AFTER_MILLISECONDS = 1_000;

interface Noting {
  readonly plan: MailPlan;
  readonly noted: NotedMails;
  /** As they were before this run, once it was known what became of those that others sent. */
  readonly notices: readonly StandingNotice[];
  readonly place: LedgerPlace;
  readonly office: SendingOffice;
}

function beforeRequests({ plan, noted, notices, place, office }: Noting) {
  const marks = marksBefore(noted.notices.notices, notices, { send: plan.send, now: place.now });
  return [...requestsBefore(plan, noted.mails, place), ...noticeRequests(marks, noted, office)];
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
  return [...requestsAfter(outcomes, noted.mails, place), ...noticeRequests(marks, noted, office)];
}

function noticeRequests(
  marks: readonly NoticeMark[],
  { notices: { toldColumnIndex } }: NotedMails,
  { noticesSheetId }: SendingOffice,
) {
  const isThere = noticesSheetId !== null && toldColumnIndex !== -1;
  return isThere ? markRequests(marks, { sheetId: noticesSheetId, toldColumnIndex }) : [];
}
