import { endOf } from './mail-hours.ts';

/**
 * When the clock is to look again whether mails are due; now where nobody knows, or what was remembered cannot be.
 * @param text as the last run remembered it
 * @param now on the office's clock: `2025-03-31T14:05:00`
 */
export function nextLook(text: string | null, now: string): string {
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text ?? '');
  return text !== null && isMoment && text <= endOf(now.slice(0, 10)) ? text : now;
}
