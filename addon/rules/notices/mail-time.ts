import { type Closures, isOfficeDay } from '../office-days.ts';
import type { MailSettings } from '../settings/read-settings.ts';

/**
 * Whether somebody may be written to now: in the office's hours, on a day on which it works.
 * @param now on the office's clock: `2025-03-31T14:05:00`
 */
export function isMailTime(
  now: string,
  {
    mail,
    closures,
  }: {
    readonly mail: Pick<MailSettings, 'officeOpens' | 'officeCloses'>;
    readonly closures: Closures;
  },
): boolean {
  const [day, time] = [now.slice(0, 10), now.slice(11, 16)];
  return isOfficeDay(day, closures) && mail.officeOpens <= time && time < mail.officeCloses;
}
