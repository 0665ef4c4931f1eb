import { median } from '../month/median.ts';

/** How many days it took the one in the middle, in whole days; null where there was none. */
export function medianDays(days: readonly number[]): number | null {
  return days.length === 0 ? null : Math.round(median(days));
}
