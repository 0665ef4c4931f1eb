import { MONTHS } from '../../mappings/calendar/months.ts';
import { type Century, fullYear, isoDate } from './calendar-date.ts';
import { findHebrewDate } from './hebrew-date.ts';

/** A date found in a text. */
export interface FoundDate {
  /** `YYYY-MM-DD`, or null where there is no such day. */
  readonly iso: string | null;
  readonly start: number;
  /** Exclusive; the time of day that follows is counted in. */
  readonly end: number;
}

const MARCH = 'מר[סץ]|מארס|מרצ';
const HEBREW_MONTHS = MONTHS.map((month) => (month === 'מרץ' ? MARCH : month));
const LATIN_MONTHS = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const MONTH_NAMES = HEBREW_MONTHS.map(
  (hebrew, index) => new RegExp(`^(?:${hebrew}|${LATIN_MONTHS[index]})$`, 'i'),
);

const DAY = '(?<day>\\d{1,2})';
const MONTH_NUMBER = '(?<month>\\d{1,2})';
const MONTH_NAME = `(?<month>${[...HEBREW_MONTHS, ...LATIN_MONTHS].join('|')})`;
const YEAR = '(?<year>\\d{4}|\\d{2})(?!\\d)';
const TIME = '(?:[T,\\s]{1,2}\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s?(?:[AP]M|Z)?)?';
const SEPARATOR = '\\s?(?<separator>[./\\\\–-]|\\s)\\s?';
const AGAIN = '\\s?\\k<separator>\\s?';

/** Each way to write a date. The day stands before the month, always. */
const SHAPES: readonly RegExp[] = [
  `(?<![\\d./-])(?<year>\\d{4})(?<separator>[./-])${MONTH_NUMBER}\\k<separator>${DAY}(?!\\d)`,
  `(?<![\\d./-])${DAY}${SEPARATOR}${MONTH_NUMBER}${AGAIN}${YEAR}(?![./-]\\d)`,
  `(?<!\\d)${DAY}(?:st|nd|rd|th)?[\\s./-]*[בל]?-?${MONTH_NAME}[\\s.,/-]*'?${YEAR}`,
  `(?<!\\p{L})${MONTH_NAME}\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
].map((shape) => new RegExp(shape + TIME, 'giu'));

/** Finds the dates of a text, in any shape; those of one shape in order. */
export function findDates(text: string, century: Century): readonly FoundDate[] {
  const found = SHAPES.flatMap((shape) =>
    [...text.matchAll(shape)].map(({ 0: whole, index, groups }) => ({
      iso: isoDate({
        year: fullYear(groups?.year ?? '', century),
        month: monthNumber(groups?.month ?? ''),
        day: Number(groups?.day),
      }),
      start: index,
      end: index + whole.length,
    })),
  );
  if (found.length > 0) return found;
  const hebrew = findHebrewDate(text);
  return hebrew === null ? [] : [hebrew];
}

function monthNumber(month: string): number {
  return /^\d/.test(month) ? Number(month) : MONTH_NAMES.findIndex((name) => name.test(month)) + 1;
}
