import { isoOfSerialDay, serialDay } from '../../mappings/sheet/serial-day.ts';
import { officeDayCount } from './office-day-count.ts';

/** Holidays and the office's own closures, as `2025-03-31`. */
export type Closures = ReadonlySet<string>;

/**
 * The office day that many office days after a day; with 0 the day itself, or the next one that is worked.
 * @param day `2025-03-31`
 */
export function officeDaysAfter(day: string, count: number, closures: Closures): string {
  if (count === 0 && isOfficeDay(day, closures)) return day;
  let serial = serialDay(day);
  const wanted = officeDayCount(serial, closures) + Math.max(1, count);
  // No day is more than one office day, so a step of as many days as are missing never goes too far.
  for (let missing = 1; missing > 0; serial += missing) missing = wanted - officeDayCount(serial, closures);
  return isoOfSerialDay(serial);
}

/**
 * How many office days have passed from one day to another, the first not counted and the last counted:
 * from a Thursday to the Sunday after it 1. Below 0 where the second comes first.
 */
export function officeDaysBetween(from: string, to: string, closures: Closures): number {
  return officeDayCount(serialDay(to), closures) - officeDayCount(serialDay(from), closures);
}

/** A day where it is worked, else the next one that is. */
export function officeDayFrom(day: string, closures: Closures): string {
  return officeDaysAfter(day, 0, closures);
}

/** The last office day before a day. */
export function officeDayBefore(day: string, closures: Closures): string {
  let before = calendarDaysAfter(day, -1);
  while (!isOfficeDay(before, closures)) before = calendarDaysAfter(before, -1);
  return before;
}

/** Sunday to Thursday, save holidays and the office's own closures. */
export function isOfficeDay(day: string, closures: Closures): boolean {
  return new Date(day).getUTCDay() <= THURSDAY && !closures.has(day);
}

const THURSDAY = 4;

/** Days of the calendar, as the law counts them. */
export function calendarDaysAfter(day: string, count: number): string {
  return isoOfSerialDay(serialDay(day) + count);
}
