import { usedCells } from '../areas.ts';
import { weekdayFromMonday } from '../calendar.ts';
import { toInteger, toNumber } from '../coerce.ts';
import { firstOf, ofRanges, type SheetFunction, type SheetFunctions } from '../sheet-function.ts';
import { FormulaFailure, isArea, type Value } from '../values.ts';

/**
 * Days on which the office works.
 * @source https://support.google.com/docs/answer/3294972
 */
export const OFFICE_DAY_FUNCTIONS: SheetFunctions = {
  WORKDAY: withHolidays([2, 3], ([start, days, holidays]) =>
    workday(dayIn(start), toInteger(firstOf(days)), freeDays(undefined, holidays)),
  ),
  'WORKDAY.INTL': withHolidays([2, 4], ([start, days, weekend, holidays]) =>
    workday(dayIn(start), toInteger(firstOf(days)), freeDays(weekend, holidays)),
  ),
  NETWORKDAYS: withHolidays([2, 3], ([start, end, holidays]) =>
    workdaysBetween(dayIn(start), dayIn(end), freeDays(undefined, holidays)),
  ),
  'NETWORKDAYS.INTL': withHolidays([2, 4], ([start, end, weekend, holidays]) =>
    workdaysBetween(dayIn(start), dayIn(end), freeDays(weekend, holidays)),
  ),
};

/** A function whose last argument, when all are given, is a range of holidays. */
function withHolidays(counts: readonly [number, number], call: SheetFunction['call']): SheetFunction {
  return { ...ofRanges(counts, call), takes: (index) => (index === counts[1] - 1 ? 'many' : 'one') };
}

function workday(start: number, days: number, isFree: (day: number) => boolean): number {
  const step = Math.sign(days);
  let day = start;
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (!isFree(day)) left -= 1;
  }
  return day;
}

/** Both ends count; negative when the end comes before the start. */
function workdaysBetween(start: number, end: number, isFree: (day: number) => boolean): number {
  let count = 0;
  for (let day = Math.min(start, end); day <= Math.max(start, end); day++) if (!isFree(day)) count += 1;
  return end < start ? -count : count;
}

function freeDays(weekend: Value | undefined, holidays: Value | undefined): (day: number) => boolean {
  const weekdays = weekendDays(weekend);
  const dates = new Set(holidays === undefined ? [] : serialDays(holidays));
  return (day) => weekdays.has(weekdayFromMonday(day)) || dates.has(day);
}

const SATURDAY = 5;
const SUNDAY = 6;

/** Weekdays from 0 for Monday. */
function weekendDays(weekend: Value | undefined): ReadonlySet<number> {
  const chosen = weekend === undefined ? 1 : firstOf(weekend);
  if (typeof chosen === 'string') {
    // With all seven days off the count would never end.
    if (!/^[01]{7}$/.test(chosen) || !chosen.includes('0')) throw new FormulaFailure('#NUM!');
    return new Set([...chosen].flatMap((off, weekday) => (off === '1' ? [weekday] : [])));
  }
  const number = toInteger(chosen);
  // 1 is Saturday and Sunday, 7 Friday and Saturday; 11 is only Sunday, 17 only Saturday.
  if (number >= 1 && number <= 7) return new Set([(SATURDAY + number - 1) % 7, (SUNDAY + number - 1) % 7]);
  if (number >= 11 && number <= 17) return new Set([(SUNDAY + number - 11) % 7]);
  throw new FormulaFailure('#NUM!');
}

function serialDays(holidays: Value): readonly number[] {
  const cells = isArea(holidays) ? [...usedCells(holidays)] : [holidays];
  return cells.flatMap((cell) => {
    // A holiday written as text is none to Google Sheets.
    if (typeof cell === 'string') throw new FormulaFailure('#VALUE!');
    return cell === null ? [] : [Math.floor(toNumber(cell))];
  });
}

function dayIn(value: Value | undefined): number {
  return Math.floor(toNumber(firstOf(value)));
}
