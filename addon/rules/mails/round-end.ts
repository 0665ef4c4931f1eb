import type { SendingOutcome } from './ledger-requests.ts';
import { type MailPlan, MOST_ATTEMPTS } from './plan-mails.ts';

/** How far the mails of the day have come. */
export type RoundEnd =
  /** None is left to be sent. */
  | 'done'
  /** Each was tried; one that was refused is tried again. */
  | 'tried'
  /** One did not get its turn yet, or another run is at it. */
  | 'open';

/** @param outcomes of the mails of the plan, in their order */
export function roundEnd(
  { send, queue, isUnderWay }: Pick<MailPlan, 'send' | 'queue' | 'isUnderWay'>,
  outcomes: readonly SendingOutcome[],
): RoundEnd {
  const hadTheirTurn = send.every((_, place) => (outcomes[place] ?? 'queued') !== 'queued');
  if (isUnderWay || queue.length > 0 || !hadTheirTurn) return 'open';
  const isTriedAgain = send.some(
    ({ standing }, place) => outcomes[place] === 'failed' && (standing?.attempts ?? 0) + 1 < MOST_ATTEMPTS,
  );
  return isTriedAgain ? 'tried' : 'done';
}
