import type { SendingOutcome } from './ledger-requests.ts';
import { type MailPlan, MOST_ATTEMPTS } from './plan-mails.ts';

/**
 * Whether no mail of the day is left to be sent.
 * @param outcomes of the mails of the plan, in their order
 */
export function isAllDone(
  { send, queue, isUnderWay }: MailPlan,
  outcomes: readonly SendingOutcome[],
): boolean {
  if (isUnderWay || queue.length > 0) return false;
  return send.every(({ standing }, place) => {
    switch (outcomes[place]) {
      case 'sent':
      case 'unsure':
        return true;
      case 'failed':
        return (standing?.attempts ?? 0) + 1 >= MOST_ATTEMPTS;
      default:
        return false;
    }
  });
}
