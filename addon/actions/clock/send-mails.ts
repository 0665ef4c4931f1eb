import type { SendingOutcome } from '../../rules/mails/ledger-requests.ts';
import type { MailJob } from '../../rules/mails/mail-job.ts';
import type { PlannedMail } from '../../rules/mails/plan-mails.ts';
import { progressOf, progressText } from '../../rules/mails/run-progress.ts';
import { CLOCK_PLACES, readPlace, writePlace } from '../../services/places.ts';

/**
 * Sends mails one after the other, and notes down before each how far it has come. What the time or the quota does
 * not allow is left for the next run. Four calls a mail, none of them to the spreadsheet.
 * @param run the id under which the ledger has these mails
 * @param endsAt in milliseconds since 1970
 * @returns what became of each, in their order
 */
export function sendMails(
  mails: readonly PlannedMail[],
  { run, endsAt }: { readonly run: string; readonly endsAt: number },
): readonly SendingOutcome[] {
  let round = newRound(run);
  for (const { job } of mails) {
    const begun = Date.now() < endsAt ? noted(round, { isSending: true }) : null;
    if (begun === null) break;
    const outcome = sendOne(job, begun);
    round = { ...begun, outcomes: [...begun.outcomes, outcome] };
  }
  noted(round, { isSending: false });
  return mails.map((_, place) => round.outcomes[place] ?? 'queued');
}

interface Round {
  readonly run: string;
  /** Of the mails that were tried. */
  readonly outcomes: readonly SendingOutcome[];
  /** How many mails Google allowed before the last of them; null before the first. */
  readonly quota: number | null;
  /** What the runs before have seen of it, and whether each mail of this run that went has lowered it. */
  readonly wasCounted: boolean | null;
  readonly isCounted: boolean | null;
}

function newRound(run: string): Round {
  const wasCounted = progressOf(readPlace(CLOCK_PLACES.mailsNow))?.isCounted ?? null;
  return { run, outcomes: [], quota: null, wasCounted, isCounted: null };
}

/** @returns null where no further mail can go, or nobody would know how far this has come */
function noted(before: Round, { isSending }: { readonly isSending: boolean }): Round | null {
  try {
    const quota = MailApp.getRemainingDailyQuota();
    const round = counted(before, quota);
    if (isSending && quota < 1) return null;
    const { run, outcomes, wasCounted, isCounted } = round;
    const placesOf = (state: SendingOutcome) =>
      outcomes.flatMap((outcome, place) => (outcome === state ? [place] : []));
    const progress = { run, done: outcomes.length, isSending, quota, isCounted: isCounted ?? wasCounted };
    const text = progressText({ ...progress, failed: placesOf('failed'), unsure: placesOf('unsure') });
    writePlace(CLOCK_PLACES.mailsNow, text);
    return round;
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** Where it has risen, Google gave back what was used a day ago, which says nothing. */
function counted(round: Round, quota: number): Round {
  const hasGone = round.outcomes[round.outcomes.length - 1] === 'sent';
  if (!hasGone || round.quota === null || quota > round.quota) return { ...round, quota };
  return { ...round, quota, isCounted: round.isCounted !== false && quota < round.quota };
}

function sendOne({ to, mail }: MailJob, { quota, isCounted }: Round): SendingOutcome {
  if (mail === null) throw new Error(`Nothing to tell ${to.address}.`);
  const { subject, body, htmlBody } = mail;
  try {
    MailApp.sendEmail({ to: to.address, subject, body, htmlBody, name: SENDER });
    return 'sent';
  } catch (error) {
    console.error(error);
    return isCounted !== false && quotaNow() === quota ? 'failed' : 'unsure';
  }
}

function quotaNow(): number | null {
  try {
    return MailApp.getRemainingDailyQuota();
  } catch (error) {
    console.error(error);
    return null;
  }
}

const SENDER = 'גיליון התיקים';
