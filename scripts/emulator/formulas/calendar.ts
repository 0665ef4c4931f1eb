const MILLISECONDS_A_DAY = 86_400_000;
/** Serial day 0 of Google Sheets. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

export interface CalendarDay {
  readonly year: number;
  /** From 0. */
  readonly monthIndex: number;
  readonly day: number;
}

/** The serial day of a date; months and days past their ends carry over, as in DATE(2025,14,1). */
export function serialDayOf({ year, monthIndex, day }: CalendarDay): number {
  return Math.round((Date.UTC(year, monthIndex, day) - DAY_ZERO) / MILLISECONDS_A_DAY);
}

/** The date of a serial day; a time of day is dropped. */
export function calendarDay(serial: number): CalendarDay {
  const date = new Date(DAY_ZERO + Math.floor(serial) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), monthIndex: date.getUTCMonth(), day: date.getUTCDate() };
}

/** From 0 for Monday to 6 for Sunday. */
export function weekdayFromMonday(serial: number): number {
  // Serial day 2 is Monday, 1 January 1900.
  return (((Math.floor(serial) - 2) % 7) + 7) % 7;
}

/** The same day so many months later, or the last of that month if it has no such day. */
export function addMonths(serial: number, months: number): number {
  const { year, monthIndex, day } = calendarDay(serial);
  const lastDay = calendarDay(endOfMonth(serial, months)).day;
  return serialDayOf({ year, monthIndex: monthIndex + months, day: Math.min(day, lastDay) });
}

/** The last day of the month so many months later. */
export function endOfMonth(serial: number, months: number): number {
  const { year, monthIndex } = calendarDay(serial);
  return serialDayOf({ year, monthIndex: monthIndex + months + 1, day: 0 });
}
