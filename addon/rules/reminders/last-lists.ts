import type { StandingMail } from '../mails/ledger-mail.ts';
import type { DigestsWanted } from './plan-digests.ts';

/**
 * Whose digest came last, by the ledger. Those of today are still on their way.
 * @param today on the office's clock: `2025-03-31`
 */
export function lastLists(
  mails: readonly StandingMail[],
  today: string,
): Pick<DigestsWanted, 'lastTold' | 'lastReader'> {
  const before = mails.filter(({ kind, period }) => kind === 'digest' && period < today);
  const told = lastDays(before.filter(({ state }) => state === 'sent' || state === 'nothing'));
  const readers = lastDays(before);
  return {
    lastTold: (address) => told.get(address) ?? null,
    lastReader: (address) => readers.get(address) ?? null,
  };
}

function lastDays(mails: readonly StandingMail[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { address, period } of mails) if (period > (last.get(address) ?? '')) last.set(address, period);
  return last;
}
