/** A calendar day, counted from 1 January 1970; the sample office knows no time of day. */
export type Day = number;

/** What Excel (1900 date system) stores for 1 January 1970. */
const SERIAL_OF_FIRST_DAY = 25569;
const DAY_MS = 86_400_000;

const MONTH_NAME = new Intl.DateTimeFormat('he-IL', { month: 'long', timeZone: 'UTC' });

export const dayOf = (year: number, month: number, date: number): Day =>
  Date.UTC(year, month - 1, date) / DAY_MS;

export const excelSerialOf = (day: Day): number => day + SERIAL_OF_FIRST_DAY;

/** Midnight UTC, as exceljs wants a date cell. */
export const instantOf = (day: Day): Date => new Date(day * DAY_MS);

export interface DateParts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
}

export function partsOf(day: Day): DateParts {
  const instant = instantOf(day);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, date: instant.getUTCDate() };
}

/** `ינואר`. */
export const monthNameOf = (day: Day): string => MONTH_NAME.format(instantOf(day));

/** `ינואר 2025`. */
export const monthTitleOf = (day: Day): string => `${monthNameOf(day)} ${partsOf(day).year}`;

/** First days of the months before the end of 2025, oldest first; the last one is December 2025. */
export function lastMonths(count: number): readonly Day[] {
  return Array.from({ length: count }, (_, index) => dayOf(2025, 12 - (count - 1 - index), 1));
}

/** The day on which the sample workbooks were copied for us. */
export const LAST_DAY: Day = dayOf(2025, 12, 31);
