const HOUR = 3_600_000;
/** Google may be late, and skips a run now and then. */
const MOST_HOURS = 24;

/** When the hourly clock was set up and ran last, in milliseconds since 1970; null where it never was or did. */
export interface ClockMoments {
  readonly setUpAt: number | null;
  readonly lastRunAt: number | null;
}

/** For how many hours the clock has stood still; null where it runs, or nobody set it up. */
export function hoursStoodStill({ setUpAt, lastRunAt }: ClockMoments, now: number): number | null {
  if (setUpAt === null && lastRunAt === null) return null;
  const hours = Math.floor((now - Math.max(setUpAt ?? 0, lastRunAt ?? 0)) / HOUR);
  return hours < MOST_HOURS ? null : hours;
}

/** `יום`, `יומיים`, `5 ימים`, `11 יום`: hours mean nothing to anybody any more. */
export function daysStoodStill(hours: number): string {
  const days = Math.floor(hours / 24);
  return days === 1
    ? 'יום'
    : days === 2
      ? 'יומיים'
      : `${days.toLocaleString('en')} ${days > 10 ? 'יום' : 'ימים'}`;
}
