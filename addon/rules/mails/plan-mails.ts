import { minutesBetween } from '../notices/office-moments.ts';
import type { Addressee } from '../reminders/addressee.ts';
import { lapsedReports } from './lapsed-reports.ts';
import type { LedgerMail, StandingMail } from './ledger-mail.ts';
import type { MailJob } from './mail-job.ts';
import { isPeriodOver, type LapsedReport, type Periods } from './periods.ts';
import { isUnderWay, resolveStale } from './resolve-stale.ts';
import type { RunProgress } from './run-progress.ts';

/** A mail to be sent, or not now. */
export interface PlannedMail {
  readonly job: MailJob;
  /** The row that the ledger has of it; null where it has none yet. */
  readonly standing: StandingMail | null;
}

export interface MailPlan {
  /** In the order in which they go. */
  readonly send: readonly PlannedMail[];
  /** What does not fit into the day's quota; whoever comes first next time, first. */
  readonly queue: readonly PlannedMail[];
  /** Whoever has nothing to be told. */
  readonly nothing: readonly PlannedMail[];
  /** What became of the mails of runs that were cut off, as far as they are not sent now. */
  readonly resolved: readonly StandingMail[];
  /** What can no longer be sent. */
  readonly missed: readonly (LedgerMail & { readonly rowNumber: number | null })[];
  /** The last row that can go, with all rows of mails above it; null where the tab is short enough. */
  readonly forgetToRowNumber: number | null;
  /** Another run is sending: this one is to leave everything to it. */
  readonly isUnderWay: boolean;
}

/** By then whoever was refused will not be taken today. */
export const MOST_ATTEMPTS = 3;
/** The team manager has long heard of what went wrong. */
const KEPT_MINUTES = 60 * 24 * 60;
/** Rows are taken away many at a time. */
const FORGOTTEN_AT_ONCE = 100;

/** The ledger where it is known of each mail what became of it. */
export interface ResolvedLedger {
  readonly mails: readonly StandingMail[];
  /** Those of runs that were cut off. */
  readonly resolved: readonly StandingMail[];
  /** Names of those whose mail does not fit into the quota now. */
  readonly queued: readonly string[];
}

export interface MailsWanted {
  /** Every mail that is wanted today, whether or not it went already. */
  readonly jobsOf: (ledger: ResolvedLedger) => readonly MailJob[];
  readonly standing: readonly StandingMail[];
  readonly periods: Periods;
  /** The report on a month of which it is to be noted down whom it never reached. */
  readonly lapsed: LapsedReport | null;
  readonly now: string;
  /** As many as may still be sent today. */
  readonly quota: number;
  /** Whose quota it is. */
  readonly sender: string;
  readonly progress: RunProgress | null;
}

/** Which of the mails that are wanted go now, and what the ledger says of all others. */
export function planMails(wanted: MailsWanted): MailPlan {
  const { jobsOf, standing, periods, lapsed, now, quota, sender, progress } = wanted;
  if (standing.some((mail) => isUnderWay(mail, now))) return { ...NOTHING, isUnderWay: true };
  const resolved = resolveStale(standing, { now, quota, sender, progress });
  const byRow = new Map(resolved.map((mail) => [mail.rowNumber, mail]));
  const mails = standing.map((mail) => byRow.get(mail.rowNumber) ?? mail);

  const plain = sorted(jobsOf({ mails, resolved, queued: [] }), { mails, quota });
  // The team manager's own mail says who has to wait.
  const queued = plain.queue.map(({ job }) => job.to.name);
  const { send, queue, nothing } =
    queued.length === 0 ? plain : sorted(jobsOf({ mails, resolved, queued }), { mails, quota });
  const rewritten = new Set([...send, ...queue, ...nothing].map((mail) => mail.standing?.rowNumber));
  const missed = mails.filter((mail) => isMissed(mail, periods));
  const unsent = lapsed === null ? [] : lapsedReports(mails, { lapsed, now });
  for (const { rowNumber } of missed) rewritten.add(rowNumber);
  return {
    send,
    queue,
    nothing,
    resolved: resolved.filter(({ rowNumber }) => !rewritten.has(rowNumber)),
    missed: [
      ...missed.map((mail) => ({ ...mail, state: 'missed', at: now }) as const),
      ...unsent.map((mail) => ({ ...mail, rowNumber: null })),
    ],
    forgetToRowNumber: forgotten(standing, now),
    isUnderWay: false,
  };
}

const NOTHING: MailPlan = {
  send: [],
  queue: [],
  nothing: [],
  resolved: [],
  missed: [],
  forgetToRowNumber: null,
  isUnderWay: false,
};

function sorted(
  jobs: readonly MailJob[],
  { mails, quota }: { readonly mails: readonly StandingMail[]; readonly quota: number },
): Pick<MailPlan, 'send' | 'queue' | 'nothing'> {
  const open = onceEach(jobs).flatMap((job) => openMail(job, mails));
  const wanted = inOrder(
    open.filter(({ job }) => job.mail !== null),
    mails,
  );
  // Google counts below 0 where more went than were allowed.
  const fitting = Math.max(0, quota);
  return {
    send: wanted.slice(0, fitting),
    queue: wanted.slice(fitting),
    nothing: open.filter(({ job }) => job.mail === null),
  };
}

/** Nobody gets two of a kind, under whatever name or address. */
function onceEach(jobs: readonly MailJob[]): readonly MailJob[] {
  const isSame = (one: MailJob, other: MailJob) =>
    one.kind === other.kind &&
    (one.to.address === other.to.address || (one.to.name !== '' && one.to.name === other.to.name));
  return jobs.filter((job, index) => !jobs.slice(0, index).some((other) => isSame(job, other)));
}

/** Whether a mail did not go yet, and may be tried again. */
export function isStillWanted(
  job: Pick<MailJob, 'kind' | 'period' | 'to'>,
  mails: readonly StandingMail[],
): boolean {
  return !rowsOf(job, mails).some((row) => isSettled(row, job.to));
}

/** None where it went, may have gone, or is not to be tried again. */
function openMail(job: MailJob, mails: readonly StandingMail[]): readonly PlannedMail[] {
  if (!isStillWanted(job, mails)) return [];
  // Of somebody whose address was corrected, the row of the old one stays as it is.
  const standing = rowsOf(job, mails).find(({ address }) => address === job.to.address);
  return [{ job, standing: standing ?? null }];
}

/** Somebody keeps their rows where their address changes; whoever shares an address shares its mails. */
function rowsOf(
  { kind, period, to }: Pick<MailJob, 'kind' | 'period' | 'to'>,
  mails: readonly StandingMail[],
): readonly StandingMail[] {
  return mails.filter(
    (mail) =>
      mail.kind === kind &&
      mail.period === period &&
      (mail.address === to.address || (to.name !== '' && mail.name === to.name)),
  );
}

function isSettled({ state, address, attempts }: StandingMail, to: Addressee): boolean {
  switch (state) {
    case 'queued':
      return false;
    case 'failed':
      return address === to.address && attempts >= MOST_ATTEMPTS;
    case 'nothing':
    case 'sending':
    case 'sent':
    case 'unsure':
    case 'missed':
      return true;
    default:
      return state satisfies never;
  }
}

/**
 * Digests before reports; then team managers, so that they hear of what does not fit; then whoever was left out
 * last time, whom the mails reached longest ago first; then what is most urgent.
 */
function inOrder(open: readonly PlannedMail[], mails: readonly StandingMail[]): readonly PlannedMail[] {
  const reached = lastReached(mails);
  const ranked = open.map((mail) => {
    const { kind, to, urgency } = mail.job;
    const left = reached.get(to.address) ?? Number.MAX_SAFE_INTEGER;
    return { mail, ranks: [kind === 'digest' ? 0 : 1, to.isManager ? 0 : 1, left, urgency] };
  });
  return ranked
    .sort((a, b) => a.ranks.map((rank, index) => rank - (b.ranks[index] ?? 0)).find((gap) => gap !== 0) ?? 0)
    .map(({ mail }) => mail);
}

/** By address, of those whose last digest was not sent: the day of the last one that was, as a number; 0 where none was. */
function lastReached(mails: readonly StandingMail[]): ReadonlyMap<string, number> {
  const digests = mails.filter(({ kind }) => kind === 'digest');
  const byDay = [...digests].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  const reached = new Map<string, { readonly day: number; readonly isLeftOut: boolean }>();
  for (const { address, period, state } of byDay) {
    const isLeftOut = state === 'queued' || state === 'missed';
    const day = isLeftOut ? (reached.get(address)?.day ?? 0) : Number(period.replace(/-/g, ''));
    reached.set(address, { day, isLeftOut });
  }
  return new Map(
    [...reached].flatMap(([address, { day, isLeftOut }]) => (isLeftOut ? [[address, day]] : [])),
  );
}

/** What Google refused stays refused: somebody has to look at the address. */
function isMissed(mail: StandingMail, periods: Periods): boolean {
  return mail.state === 'queued' && isPeriodOver(mail, periods);
}

function forgotten(mails: readonly StandingMail[], now: string): number | null {
  const firstKept = mails.findIndex(({ at }) => minutesBetween(at, now) <= KEPT_MINUTES);
  // A tab must keep a row.
  const count = firstKept === -1 ? mails.length - 1 : firstKept;
  return count < FORGOTTEN_AT_ONCE ? null : (mails[count - 1]?.rowNumber ?? null);
}
