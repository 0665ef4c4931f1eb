import { isoOfSerialDay, serialDay } from '../../mappings/sheet/serial-day.ts';

/** Holidays and the office's own closures, as `2025-03-31`. */
export type Closures = ReadonlySet<string>;

/** The most days in a row an office can be closed before something is wrong with its closures. */
const LONGEST_CLOSURE_DAYS = 366;

/**
 * The office day that many office days after a day; with 0 the day itself, or the next one that is worked.
 * @param day `2025-03-31`
 */
export function officeDaysAfter(day: string, count: number, closures: Closures): string {
  let serial = serialDay(day);
  let left = count;
  let closedInARow = 0;
  while (left > 0 || !isOfficeDay(isoOfSerialDay(serial), closures)) {
    serial += 1;
    const open = isOfficeDay(isoOfSerialDay(serial), closures);
    closedInARow = open ? 0 : closedInARow + 1;
    if (closedInARow > LONGEST_CLOSURE_DAYS) return day;
    if (open && left > 0) left -= 1;
  }
  return isoOfSerialDay(serial);
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
