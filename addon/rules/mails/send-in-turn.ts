import type { SendingOutcome } from './ledger-requests.ts';
import type { RunProgress } from './run-progress.ts';

/** What a run needs of Google to send mails; each of it may throw. */
export interface Post<Job> {
  /** How many mails Google still allows today. */
  readonly quota: () => number;
  readonly send: (job: Job) => void;
  /** Keeps in a safe place how far the run has come. */
  readonly note: (progress: RunProgress) => void;
  /** Whether no time is left to send one more. */
  readonly isOver: () => boolean;
  readonly complain: (error: unknown) => void;
}

/**
 * Sends mails one after the other, and notes down before each how far it has come. What the time or the quota does
 * not allow is left for the next run.
 * @param run the id under which the ledger has these mails
 * @param sender whose quota it is
 * @param wasCounted what the runs before have seen of the quota
 * @returns what became of each, in their order
 */
export function sendInTurn<Job>(
  jobs: readonly Job[],
  {
    run,
    sender,
    wasCounted,
    post,
  }: {
    readonly run: string;
    readonly sender: string;
    readonly wasCounted: boolean | null;
    readonly post: Post<Job>;
  },
): readonly SendingOutcome[] {
  let round: Round = { run, sender, outcomes: [], quota: null, wasCounted, isCounted: null };
  for (const job of jobs) {
    const begun = post.isOver() ? null : noted(round, { isSending: true }, post);
    if (begun === null) break;
    round = { ...begun, outcomes: [...begun.outcomes, sendOne(job, begun, post)] };
  }
  noted(round, { isSending: false }, post);
  return jobs.map((_, place) => round.outcomes[place] ?? 'queued');
}

interface Round {
  readonly run: string;
  readonly sender: string;
  /** Of the mails that were tried. */
  readonly outcomes: readonly SendingOutcome[];
  /** How many mails Google allowed before the last of them; null before the first. */
  readonly quota: number | null;
  readonly wasCounted: boolean | null;
  /** Whether each mail of this run that went has lowered it. */
  readonly isCounted: boolean | null;
}

/** @returns null where no further mail can go, or nobody would know how far this has come */
function noted<Job>(
  before: Round,
  { isSending }: { readonly isSending: boolean },
  post: Post<Job>,
): Round | null {
  try {
    const quota = post.quota();
    const round = counted(before, quota);
    if (isSending && quota < 1) return null;
    const { run, sender, outcomes, wasCounted, isCounted } = round;
    const placesOf = (state: SendingOutcome) =>
      outcomes.flatMap((outcome, place) => (outcome === state ? [place] : []));
    const done = { done: outcomes.length, failed: placesOf('failed'), unsure: placesOf('unsure') };
    post.note({ run, sender, ...done, isSending, quota, isCounted: isCounted ?? wasCounted });
    return round;
  } catch (error) {
    post.complain(error);
    return null;
  }
}

/** Where it has risen, Google gave back what was used a day ago, which says nothing. */
function counted(round: Round, quota: number): Round {
  const hasGone = round.outcomes[round.outcomes.length - 1] === 'sent';
  if (!hasGone || round.quota === null || quota > round.quota) return { ...round, quota };
  return { ...round, quota, isCounted: round.isCounted !== false && quota < round.quota };
}

/** Where Google says no and still allows as many mails, none went, if mails are known to lower it. */
function sendOne<Job>(job: Job, { quota, isCounted, wasCounted }: Round, post: Post<Job>): SendingOutcome {
  try {
    post.send(job);
    return 'sent';
  } catch (error) {
    post.complain(error);
    return (isCounted ?? wasCounted) === true && quotaNow(post) === quota ? 'failed' : 'unsure';
  }
}

function quotaNow<Job>({ quota, complain }: Post<Job>): number | null {
  try {
    return quota();
  } catch (error) {
    complain(error);
    return null;
  }
}
