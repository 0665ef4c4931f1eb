import {
  addMonths,
  type CalendarDay,
  calendarDay,
  endOfMonth,
  serialDayOf,
  weekdayFromMonday,
} from '../calendar.ts';
import { toInteger, toNumber, toText } from '../coerce.ts';
import { ofValues, type SheetFunction, type SheetFunctions } from '../sheet-function.ts';
import { FormulaFailure } from '../values.ts';

/** Dates, as serial days. */
export const DATE_FUNCTIONS: SheetFunctions = {
  TODAY: ofValues([0, 0], (_, { now }) => Math.floor(now)),
  NOW: ofValues([0, 0], (_, { now }) => now),
  DATE: ofValues([3, 3], ([year = null, month = null, day = null]) => {
    const written = toInteger(year);
    return serialDayOf({
      // Years before 1900 count from there.
      year: written < 1900 ? written + 1900 : written,
      monthIndex: toInteger(month) - 1,
      day: toInteger(day),
    });
  }),
  DATEVALUE: ofValues([1, 1], ([date = null]) => toInteger(date)),
  TIME: ofValues([3, 3], ([hour = null, minute = null, second = null]) => {
    const seconds = toInteger(hour) * 3600 + toInteger(minute) * 60 + toInteger(second);
    return (seconds % SECONDS_A_DAY) / SECONDS_A_DAY;
  }),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ monthIndex }) => monthIndex + 1),
  DAY: ofDay(({ day }) => day),
  HOUR: ofTime((second) => Math.floor(second / 3600)),
  MINUTE: ofTime((second) => Math.floor(second / 60) % 60),
  SECOND: ofTime((second) => second % 60),
  WEEKDAY: ofValues([1, 2], ([date = null, kind]) => {
    const fromMonday = weekdayFromMonday(toNumber(date));
    const type = kind === undefined ? 1 : toInteger(kind);
    if (type === 1) return ((fromMonday + 1) % 7) + 1;
    if (type === 2) return fromMonday + 1;
    if (type === 3) return fromMonday;
    throw new FormulaFailure('#NUM!');
  }),
  DAYS: ofValues(
    [2, 2],
    ([end = null, start = null]) => Math.floor(toNumber(end)) - Math.floor(toNumber(start)),
  ),
  EDATE: ofValues([2, 2], ([date = null, months = null]) => addMonths(toNumber(date), toInteger(months))),
  EOMONTH: ofValues([2, 2], ([date = null, months = null]) => endOfMonth(toNumber(date), toInteger(months))),
  DATEDIF: ofValues([3, 3], ([start = null, end = null, unit = null]) =>
    difference(Math.floor(toNumber(start)), Math.floor(toNumber(end)), toText(unit).toUpperCase()),
  ),
};

const SECONDS_A_DAY = 86_400;

function ofDay(part: (day: CalendarDay) => number): SheetFunction {
  return ofValues([1, 1], ([date = null]) => part(calendarDay(toNumber(date))));
}

function ofTime(part: (secondOfDay: number) => number): SheetFunction {
  return ofValues([1, 1], ([time = null]) => {
    const serial = toNumber(time);
    return part(Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY) % SECONDS_A_DAY);
  });
}

/** Whole days, months or years from one day to another; `YM`, `YD` and `MD` leave out the greater units. */
function difference(start: number, end: number, unit: string): number {
  if (end < start) throw new FormulaFailure('#NUM!');
  const months = wholeMonths(start, end);
  switch (unit) {
    case 'D':
      return end - start;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return end - monthsLater(start, months);
    case 'YD':
      return end - monthsLater(start, months - (months % 12));
    default:
      throw new FormulaFailure('#NUM!');
  }
}

/** A day that the month does not have falls into the next one, so that DATEDIF's `MD` may be negative. */
function monthsLater(serial: number, months: number): number {
  const { year, monthIndex, day } = calendarDay(serial);
  return serialDayOf({ year, monthIndex: monthIndex + months, day });
}

function wholeMonths(start: number, end: number): number {
  const from = calendarDay(start);
  const to = calendarDay(end);
  const months = (to.year - from.year) * 12 + to.monthIndex - from.monthIndex;
  return to.day < from.day ? months - 1 : months;
}
