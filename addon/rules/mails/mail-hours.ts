import { minutesBetween } from '../notices/office-moments.ts';
import { type Closures, isOfficeDay } from '../office-days.ts';
import type { MailSettings } from '../settings/read-settings.ts';
import type { ReminderSettings } from '../settings/reminder-settings.ts';

interface Hours {
  readonly mail: Pick<MailSettings, 'officeOpens' | 'officeCloses'>;
  readonly reminders: Pick<ReminderSettings, 'digestHour'>;
  readonly closures: Closures;
}

/**
 * Whether the mails of the day may go: on a day on which the office works, from the hour of the digest until it
 * closes.
 * @param now on the office's clock: `2025-03-31T14:05:00`
 */
export function isDigestTime(now: string, hours: Hours): boolean {
  const [day, time] = [now.slice(0, 10), now.slice(11, 16)];
  return isOfficeDay(day, hours.closures) && firstMinute(hours) <= time && time < hours.mail.officeCloses;
}

/** The clock comes by within the hour of the digest; one that is not there by then may never come. */
const NEAR_BEFORE_MINUTES = 60;
const NEAR_AFTER_MINUTES = 120;

/** Whether the digest of the day is about to go, where it did not go yet. */
export function isDigestNear(now: string, hours: Hours): boolean {
  const day = now.slice(0, 10);
  const passed = minutesBetween(`${day}T${firstMinute(hours)}:00`, now);
  return isOfficeDay(day, hours.closures) && -NEAR_BEFORE_MINUTES <= passed && passed < NEAR_AFTER_MINUTES;
}

/** When the clock is to look again, where nothing can go now: later today, or when the day is over. */
export function nextDigestTime(now: string, hours: Hours): string {
  const [day, time] = [now.slice(0, 10), now.slice(11, 16)];
  const first = firstMinute(hours);
  return isOfficeDay(day, hours.closures) && time < first ? `${day}T${first}:00` : endOf(day);
}

/** The first moment of the next day. */
export function endOf(day: string): string {
  return `${new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)}T00:00:00`;
}

const DAY = 86_400_000;

/** The clock comes by once an hour: in the last hour before the office closes it might come too late. */
function firstMinute({ mail, reminders }: Hours): string {
  const latest = hourBefore(mail.officeCloses);
  const wanted = [reminders.digestHour, latest].sort()[0] ?? latest;
  return [wanted, mail.officeOpens].sort()[1] ?? wanted;
}

function hourBefore(time: string): string {
  const hour = Number(time.slice(0, 2)) - 1;
  return hour < 0 ? '00:00' : `${String(hour).padStart(2, '0')}${time.slice(2)}`;
}
