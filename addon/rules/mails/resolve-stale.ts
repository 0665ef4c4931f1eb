import { minutesBetween } from '../notices/office-moments.ts';
import type { StandingMail } from './ledger-mail.ts';
import { type RunProgress, seenToCount } from './run-progress.ts';

/** A run of a script ends after six minutes: whatever is still being sent then never will be. */
const SENDING_LASTS_MINUTES = 10;

/** Whether a run that may still be going on sends it. */
export function isUnderWay({ state, at }: Pick<StandingMail, 'state' | 'at'>, now: string): boolean {
  return state === 'sending' && Math.abs(minutesBetween(at, now)) < SENDING_LASTS_MINUTES;
}

/**
 * What became of the mails of runs that were cut off, as they stand now. What surely did not go is `queued`.
 *
 * Only of the one that was being sent right then can there be a doubt. If Google then allows exactly as many mails
 * as before it, it did not go: the quota is one of recipients, for each user, and is given back only 24 hours after
 * the first of them. But Google promises the number for one execution only, and does not say whether recipients of
 * the own domain count, so it is believed only where mails were seen to lower it.
 * @source https://developers.google.com/apps-script/guides/services/quotas "reset 24 hours after the first request";
 *   https://developers.google.com/apps-script/reference/mail/mail-app#getRemainingDailyQuota() "valid for the current
 *   execution and might vary between executions"
 * @param quota how many mails Google allows now
 * @param sender whose quota that is
 */
export function resolveStale(
  mails: readonly StandingMail[],
  {
    now,
    quota,
    sender,
    progress,
  }: {
    readonly now: string;
    readonly quota: number;
    readonly sender: string;
    readonly progress: RunProgress | null;
  },
): readonly StandingMail[] {
  return mails
    .filter((mail) => mail.state === 'sending' && !isUnderWay(mail, now))
    .map((mail) => {
      const became = whatBecame(mail, progress);
      switch (became) {
        case 'sent':
        case 'unsure':
          return { ...mail, state: became, at: now };
        case 'failed':
          return { ...mail, state: became, at: now, attempts: mail.attempts + 1 };
        case 'notBegun':
          return { ...mail, state: 'queued', at: now };
        case 'doubtful': {
          const isSame = seenToCount(progress, sender) === true && progress?.quota === quota;
          // A day later the quota says nothing any more.
          const hasNotGone = isSame && mail.at.slice(0, 10) === now.slice(0, 10);
          return { ...mail, state: hasNotGone ? 'queued' : 'unsure', at: now };
        }
        default:
          return became satisfies never;
      }
    });
}

type Became = 'sent' | 'failed' | 'unsure' | 'notBegun' | 'doubtful';

/**
 * A run notes down its progress before its first mail, and only once the rows of those before it are resolved: where
 * that of another run still stands, this one began none. Where nothing stands, it was lost, and with it what went.
 */
function whatBecame({ run, place }: StandingMail, progress: RunProgress | null): Became {
  if (progress === null) return 'unsure';
  if (progress.run !== run || place > progress.done) return 'notBegun';
  if (place === progress.done) return progress.isSending ? 'doubtful' : 'notBegun';
  if (progress.failed.includes(place)) return 'failed';
  return progress.unsure.includes(place) ? 'unsure' : 'sent';
}
