import { DateTime } from 'luxon';

const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet, 30 December 1899. */
const DAY_0 = Date.UTC(1899, 11, 30);

/** The moment that a cell's number stands for where its spreadsheet lives. */
export function dateOfSerial(serial: number, timeZone: string): Date {
  const wall = DateTime.fromMillis(DAY_0 + Math.round(serial * DAY_MS), { zone: 'utc' });
  return wall.setZone(timeZone, { keepLocalTime: true }).toJSDate();
}

/** What one would have to type for this moment. */
export function enteredText(date: Date, timeZone: string): string {
  const wall = DateTime.fromJSDate(date, { zone: timeZone });
  return wall.toFormat(wall.toFormat('HH:mm:ss') === '00:00:00' ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm:ss');
}
