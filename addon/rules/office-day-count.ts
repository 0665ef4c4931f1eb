import { serialDay } from '../../mappings/sheet/serial-day.ts';

/**
 * How many office days there were from the first day that spreadsheets know to a serial day, that day included.
 * Only differences mean anything. Costs the same for days that lie years apart: there are many cases.
 * @param closures never changed after it was first asked about
 */
export function officeDayCount(serial: number, closures: ReadonlySet<string>): number {
  return weekdayCount(serial) - countUpTo(serial, closedWeekdays(closures));
}

const DAYS_A_WEEK = 7;
const OFFICE_DAYS_A_WEEK = 5;

/** Sundays to Thursdays; serial day 0 is a Saturday, and so is every seventh after it. */
function weekdayCount(serial: number): number {
  const weeks = Math.floor(serial / DAYS_A_WEEK);
  return weeks * OFFICE_DAYS_A_WEEK + Math.min(serial - weeks * DAYS_A_WEEK, OFFICE_DAYS_A_WEEK);
}

/** Of each set of closures, those on Sundays to Thursdays as serial days in their order. */
const known = new WeakMap<ReadonlySet<string>, readonly number[]>();

function closedWeekdays(closures: ReadonlySet<string>): readonly number[] {
  const before = known.get(closures);
  if (before !== undefined) return before;
  const closed = [...closures]
    .map(serialDay)
    .filter((serial) => weekdayCount(serial) > weekdayCount(serial - 1))
    .sort((a, b) => a - b);
  known.set(closures, closed);
  return closed;
}

function countUpTo(serial: number, sorted: readonly number[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= serial) low = middle + 1;
    else high = middle;
  }
  return low;
}
