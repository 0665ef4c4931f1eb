import type { OfficeTrouble } from '../reminders/office-overview.ts';
import type { MailState, StandingMail } from './ledger-mail.ts';

const TOLD = [
  { state: 'failed', what: 'mailFailed' },
  { state: 'queued', what: 'mailQueued' },
  { state: 'unsure', what: 'mailUnsure' },
  { state: 'missed', what: 'mailMissed' },
] as const satisfies readonly { readonly state: MailState; readonly what: OfficeTrouble['what'] }[];

/**
 * Whose mails did not go as they should the last time before today, and who has to wait now.
 * @param today on the office's clock: `2025-03-31`
 * @param queued names of those whose mail does not fit into today's quota
 */
export function mailTrouble(
  mails: readonly StandingMail[],
  { today, queued }: { readonly today: string; readonly queued: readonly string[] },
): readonly OfficeTrouble[] {
  const before = lastPeriod(mails, today);
  const digests = mails.filter(({ kind, period }) => kind === 'digest' && period === before);
  // Reports are told of on the day after something became of them.
  const isLate = (at: string) => before !== '' && before <= at && at < today;
  const reports = mails.filter(({ kind, at }) => kind === 'month' && isLate(at.slice(0, 10)));
  const late = [...notReached(digests), ...notReached(reports)];
  return TOLD.flatMap(({ state, what }): readonly OfficeTrouble[] => {
    const names = late.filter((mail) => mail.state === state).map(whoOf);
    const all = what === 'mailQueued' ? [...names, ...queued] : names;
    return all.length === 0 ? [] : [{ what, names: [...new Set(all)] }];
  });
}

function notReached(mails: readonly StandingMail[]): readonly StandingMail[] {
  const reached = new Set(mails.filter(({ state }) => state === 'sent').map(whoOf));
  return mails.filter((mail) => !reached.has(whoOf(mail)));
}

function lastPeriod(mails: readonly StandingMail[], today: string): string {
  const periods = mails
    .filter(({ kind, period }) => kind === 'digest' && period < today)
    .map(({ period }) => period);
  return periods.sort()[periods.length - 1] ?? '';
}

function whoOf({ kind, name, address }: StandingMail): string {
  const who = name === '' ? address : name;
  return kind === 'digest' ? who : `${who} (הדוח החודשי)`;
}
