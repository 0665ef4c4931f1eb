import { isoOfSerialDay } from '../../../mappings/sheet/serial-day.ts';
import { type TypedValue, typedValue, unreadable } from './typed-value.ts';

/** 1 March 1900, before which spreadsheets count days differently, and 31 December 2100. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 73_415;
/** The last two-digit year that is read as 20yy, as on the import. */
const LAST_YEAR_OF_2000S = { office: 49, birth: 29 } as const;

export type Century = keyof typeof LAST_YEAR_OF_2000S;

/** A stored day as `2025-03-31`; a time of day is dropped. */
export function storedDate(serial: number): TypedValue {
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1
    ? typedValue(isoOfSerialDay(serial))
    : unreadable('date');
}

/** Day/month/year with any separator, or year-month-day; the day before the month, always. */
export function typedDate(text: string, century: Century): TypedValue {
  const dayFirst = /^(\d{1,2})\s?([./\\–-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text);
  const yearFirst = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?:T.*)?$/.exec(text);
  const [year = '', month = '', day = ''] =
    dayFirst !== null
      ? [dayFirst[4], dayFirst[3], dayFirst[1]]
      : yearFirst !== null
        ? [yearFirst[1], yearFirst[3], yearFirst[4]]
        : [];
  const iso = `${fullYear(year, century)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const exists = /^(?:19|20)\d\d-\d\d-\d\d$/.test(iso) && isDay(iso);
  return exists ? typedValue(iso) : unreadable('date');
}

function fullYear(digits: string, century: Century): string {
  if (digits.length !== 2) return digits;
  return (Number(digits) <= LAST_YEAR_OF_2000S[century] ? '20' : '19') + digits;
}

/** The calendar turns 31 February into March. */
function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}
