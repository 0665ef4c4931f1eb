import { holidaysOf } from './holidays.ts';

/**
 * The days on which the office is closed besides Fridays and Saturdays, as `2025-04-13`: holidays and their eves,
 * its own closures and, where it does not work on them, the middle days of Pesach and Sukkot.
 */
export function closuresOf({
  settingsClosureDays,
  years,
  worksOnMiddleDays = true,
}: {
  /** What the owner has listed. */
  readonly settingsClosureDays: readonly string[];
  /** For which the holidays are wanted. */
  readonly years: readonly number[];
  readonly worksOnMiddleDays?: boolean;
}): ReadonlySet<string> {
  const closed = years
    .flatMap(holidaysOf)
    .filter(({ kind }) => kind !== 'middleDay' || !worksOnMiddleDays)
    .map(({ date }) => date);
  return new Set([...closed, ...settingsClosureDays]);
}
