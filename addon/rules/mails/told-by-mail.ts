import type { NoticeMark } from '../notices/notice-marks.ts';
import type { StandingNotice } from '../notices/standing-notices.ts';
import { type Told, WAITING } from '../notices/told.ts';
import type { StandingMail } from './ledger-mail.ts';
import type { SendingOutcome } from './ledger-requests.ts';
import type { PlannedMail } from './plan-mails.ts';

/**
 * The notices once it is known what became of the mails of runs that were cut off: those of a mail that did not go
 * wait again.
 */
export function noticesResolved(
  notices: readonly StandingNotice[],
  resolved: readonly StandingMail[],
): readonly StandingNotice[] {
  const became = new Map(
    resolved.flatMap(({ notices: ids, state, at }) =>
      ids.map((id): readonly [string, Told] => [
        id,
        state === 'sent' || state === 'unsure' ? { state, at } : WAITING,
      ]),
    ),
  );
  return notices.map((notice) => {
    const told = isOpen(notice) ? became.get(notice.id) : undefined;
    return told === undefined ? notice : { ...notice, told };
  });
}

/**
 * How the notices are to be marked before mails go.
 * @param standing as the tab has them
 * @param resolved the same as `noticesResolved` gives them
 */
export function marksBefore(
  standing: readonly StandingNotice[],
  resolved: readonly StandingNotice[],
  { send, now }: { readonly send: readonly PlannedMail[]; readonly now: string },
): readonly NoticeMark[] {
  const begun = new Set(send.flatMap(({ job }) => job.notices));
  const changed = resolved.filter((notice, index) => notice.told !== standing[index]?.told);
  return [
    { notices: resolved.filter(({ id }) => begun.has(id)), told: { state: 'sending', at: now } },
    ...changed.filter(({ id }) => !begun.has(id)).map((notice) => ({ notices: [notice], told: notice.told })),
  ];
}

/**
 * How they are to be marked after mails went. Those of a mail that did not go are as they were before.
 * @param before by id, as they were
 */
export function marksAfter(
  standing: readonly StandingNotice[],
  {
    send,
    outcomes,
    before,
    now,
  }: {
    readonly send: readonly PlannedMail[];
    readonly outcomes: readonly SendingOutcome[];
    readonly before: ReadonlyMap<string, Told>;
    readonly now: string;
  },
): readonly NoticeMark[] {
  const became = new Map(
    send.flatMap(({ job }, place) => job.notices.map((id) => [id, outcomes[place] ?? 'queued'] as const)),
  );
  const open = standing.filter(isOpen);
  const of = (state: SendingOutcome) => open.filter(({ id }) => became.get(id) === state);
  return [
    { notices: of('sent'), told: { state: 'sent', at: now } },
    { notices: of('unsure'), told: { state: 'unsure', at: now } },
    ...[...of('failed'), ...of('queued')].map((notice) => ({
      notices: [notice],
      told: before.get(notice.id) ?? WAITING,
    })),
  ];
}

/** After an hour, what is being sent counts as unsure. */
function isOpen({ told }: StandingNotice): boolean {
  return told.state === 'sending' || told.state === 'unsure';
}
