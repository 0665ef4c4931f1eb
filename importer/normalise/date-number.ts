import { type Century, dateOfSerial, fullYear, isoDate } from './calendar-date.ts';

/** Serials below this are before 1927: years and running numbers, not dates that an office types. */
const FIRST_SERIAL = 10_000;
/** 31 December 2100. */
const LAST_SERIAL = 73_415;

/**
 * The date of a number: an Excel serial, or a date typed without separators (31032025, 310325, 20250331).
 * @returns `YYYY-MM-DD`, or null where it is none
 */
export function dateOfNumber(value: number, century: Century): string | null {
  if (isSerial(value)) return dateOfSerial(value);
  const digits = String(value);
  // A number lost the zero of its day: 1032025 is 1 March 2025.
  return dateOfDigits(digits.length === 7 ? `0${digits}` : digits, century);
}

/** The same for digits typed as text, with all their zeros. */
export function dateOfDigits(digits: string, century: Century): string | null {
  if (/^\d{5}(?:\.\d+)?$/.test(digits)) return isSerial(Number(digits)) ? dateOfSerial(Number(digits)) : null;
  if (!/^\d{6}(?:\d\d)?$/.test(digits)) return null;
  const dayFirst = isoDate({
    year: fullYear(digits.slice(4), century),
    month: Number(digits.slice(2, 4)),
    day: Number(digits.slice(0, 2)),
  });
  if (dayFirst !== null || digits.length === 6) return dayFirst;
  return isoDate({
    year: Number(digits.slice(0, 4)),
    month: Number(digits.slice(4, 6)),
    day: Number(digits.slice(6)),
  });
}

function isSerial(value: number): boolean {
  return value >= FIRST_SERIAL && value < LAST_SERIAL + 1;
}
