import { DateTime } from 'luxon';

/** Day, month and year as a cell gives them. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

/**
 * The last two-digit year that is read as 20yy. Windows and Excel read 49 as 2049 today, which suits the dates of
 * an office (an entitlement until 2031); births keep Excel's older rule, 29 as 2029 and 30 as 1930.
 */
const LAST_YEAR_OF_2000S = { office: 49, birth: 29 } as const;
export type Century = keyof typeof LAST_YEAR_OF_2000S;

const MS_A_DAY = 86_400_000;
/** Serial 1 is 1900-01-01 and Excel counts a 29 February 1900, so this day before is right from 1 March 1900. */
const SERIAL_ZERO_MS = Date.UTC(1899, 11, 30);

/** `YYYY-MM-DD`, or null where the calendar has no such day or its year is out of bounds. */
export function isoDate({ year, month, day }: DateParts): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = DateTime.utc(year, month, day);
  return date.isValid ? date.toISODate() : null;
}

/** The year that its digits mean: four as they are, two by the century's rule. */
export function fullYear(digits: string, century: Century): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year <= LAST_YEAR_OF_2000S[century] ? 2000 + year : 1900 + year;
}

/** The day of an Excel serial number in the 1900 date system, its time of day dropped. */
export function dateOfSerial(serial: number): string | null {
  const date = new Date(SERIAL_ZERO_MS + Math.floor(serial) * MS_A_DAY);
  return isoDate({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}
