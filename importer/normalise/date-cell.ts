import type { RawCell } from '../read/raw-sheet.ts';
import { type Century, FIRST_YEAR, LAST_YEAR } from './calendar-date.ts';
import { type CellReading, SAYS_NOTHING, unreadable, valueWith } from './cell-reading.ts';
import { cleanLine } from './clean-text.ts';
import { dateOfDigits, dateOfNumber } from './date-number.ts';
import { findDates } from './date-shapes.ts';
import { wholeIfMore } from './remark.ts';
import { remembered } from './remembered.ts';

const EXPECTED = 'a date';
const FIX = 'Type the date as day/month/year, such as 31/03/2025.';

/**
 * A date as `YYYY-MM-DD`: date cells, serial numbers, day/month/year in any spelling, named months and the
 * Hebrew calendar; the day before the month, always. A time of day is dropped; other words are remarks.
 */
export function normaliseDate(cell: RawCell, century: Century): CellReading {
  if (cell.type === 'date') return readDateCell(String(cell.value));
  if (cell.type === 'number') return readNumber(Number(cell.value), century);
  return READ_TEXT[century](cell.text);
}

function readDateCell(iso: string): CellReading {
  // A formula on an empty cell gives 0, which a date format shows as 0 January 1900.
  if (/^1899-12-3[01]/.test(iso)) return SAYS_NOTHING;
  const year = Number(iso.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? valueWith(iso.slice(0, 10)) : impossible();
}

function readNumber(value: number, century: Century): CellReading {
  if (value === 0) return SAYS_NOTHING;
  const iso = dateOfNumber(value, century);
  return iso === null ? noDate(String(value)) : valueWith(iso);
}

/** A century of days, in the few spellings that a file has. */
const REMEMBERED_DATES = 100_000;

const READ_TEXT: { readonly [Key in Century]: (text: string) => CellReading } = {
  office: remembered(REMEMBERED_DATES, (text) => readText(cleanLine(text), 'office')),
  birth: remembered(REMEMBERED_DATES, (text) => readText(cleanLine(text), 'birth')),
};

function readText(text: string, century: Century): CellReading {
  if (/^[0\s./-]+$/.test(text)) return SAYS_NOTHING;
  if (/^\d{5,}(?:\.\d+)?$/.test(text)) {
    const iso = dateOfDigits(text, century);
    return iso === null ? impossible() : valueWith(iso);
  }
  const dates = findDates(text, century);
  const [date] = dates;
  if (date === undefined) return noDate(text);
  if (dates.some(({ iso }) => iso !== date.iso)) {
    return unreadable({
      code: 'several-dates',
      expected: 'one date',
      fix: 'Keep the date that this column asks for and move the others to the notes.',
    });
  }
  if (date.iso === null) return impossible();
  return valueWith(date.iso, [wholeIfMore(text, `${text.slice(0, date.start)} ${text.slice(date.end)}`)]);
}

function impossible(): CellReading {
  return unreadable({
    code: 'impossible-date',
    expected: `a day that exists, from ${FIRST_YEAR} to ${LAST_YEAR}, day before month`,
    fix: FIX,
  });
}

function noDate(text: string): CellReading {
  if (/(?:^|\D)\d{1,2}[./-]\d{1,2}(?:\D|$)/.test(text)) {
    return unreadable({ code: 'date-without-year', expected: EXPECTED, fix: FIX });
  }
  if (/(?:^|\D)(?:19|20)\d\d(?:\D|$)/.test(text)) {
    return unreadable({ code: 'date-without-day', expected: EXPECTED, fix: FIX });
  }
  return unreadable({ code: 'unreadable-date', expected: EXPECTED, fix: FIX });
}
