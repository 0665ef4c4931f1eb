import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, type Flaw, unreadable, valueWith } from './cell-reading.ts';
import { cleanLine } from './clean-text.ts';
import { type FoundPhone, israeliPhoneAt, plainIsraeliPhone } from './israeli-phone.ts';
import { digitsShown } from './number-cell.ts';
import { phoneAbroad } from './phone-abroad.ts';
import { wholeIfMore } from './remark.ts';

const EXPECTED = 'a phone number with its area code';
const FIX = 'Type the number as 050-1234567, or with + and the country for a number abroad.';
const FEWEST_DIGITS = 7;
// Words that only say what the column says already.
const LABELS =
  /(?<![\p{L}"'׳״])(?:טל(?:פון)?|נייד|פלאפון|סלולרי|נוסף|או|ו|phone|mobile|tel|cell)['׳.]?(?![\p{L}"״])/giu;
const ABROAD = /(?:\+|00)[\d\s.()\-–]*\d/y;
const RUN = /[+*]?[\d.()\-–]*\d/y;

/** What the digits of a cell came to. */
interface Scan {
  readonly phones: readonly string[];
  /** Runs of digits that are no phone. */
  readonly unread: readonly string[];
  /** The cell without its phones. */
  readonly rest: string;
}

/**
 * All phones of a cell as E.164, in order and without doubles. Where the cell says more than numbers
 * (`050-1234567 (בת)`), the whole text is the remark, since a word without its number says little.
 */
export function normalisePhones(cell: RawCell): CellReading {
  if (cell.type === 'date') return unreadable(flawOf(''));
  const text = cell.type === 'number' ? (digitsShown(cell) ?? cell.text) : cleanLine(cell.text);
  const plain = plainPhones(text);
  if (plain !== null) return valueWith(plain);
  const { phones, unread, rest } = scanPhones(text);
  const [flawed] = unread.filter((run) => countDigits(run) >= FEWEST_DIGITS);
  if (phones.length === 0) return unreadable(flawOf(flawed ?? unread[0] ?? ''));
  const remark = wholeIfMore(text, rest.replace(LABELS, ' '));
  const reading = valueWith([...new Set(phones)], [remark]);
  return flawed === undefined || reading.outcome !== 'value'
    ? reading
    : { ...reading, partFlaw: { ...flawOf(flawed), saw: flawed } };
}

/** The way most cells are written, without the slower scan: plain numbers, alone or between commas and slashes. */
function plainPhones(text: string): readonly string[] | null {
  const phones: string[] = [];
  for (const part of /[,;/]/.test(text) ? text.split(/ ?[,;/] ?/) : [text]) {
    const phone = plainIsraeliPhone(part);
    if (phone === null || isFiller(phone)) return null;
    if (!phones.includes(phone)) phones.push(phone);
  }
  return phones;
}

function scanPhones(text: string): Scan {
  const phones: string[] = [];
  const unread: string[] = [];
  let rest = '';
  let index = 0;
  while (index < text.length) {
    if (!/[\d+*(]/.test(text.charAt(index))) {
      rest += text.charAt(index++);
      continue;
    }
    const found = phoneAt(text, index);
    if (found !== null) {
      phones.push(found.e164);
      rest += ' ';
      index = found.end;
      continue;
    }
    const run = runAt(RUN, text, index);
    if (run !== '' && /\d/.test(run)) unread.push(run);
    rest += run === '' ? text.charAt(index) : run;
    index += Math.max(run.length, 1);
  }
  return { phones, unread, rest };
}

function phoneAt(text: string, start: number): FoundPhone | null {
  const israeli = israeliPhoneAt(text, start);
  if (israeli !== null && endsThere(text, israeli.end)) return isFiller(israeli.e164) ? null : israeli;
  const abroad = runAt(ABROAD, text, start);
  const e164 = abroad === '' ? null : phoneAbroad(abroad);
  return e164 === null ? null : { e164, end: start + abroad.length };
}

/** Two numbers may be glued together, but a number with one digit too many is none. */
function endsThere(text: string, end: number): boolean {
  if (!/\d/.test(text.charAt(end))) return true;
  const next = israeliPhoneAt(text, end);
  return next !== null && endsThere(text, next.end);
}

function runAt(shape: RegExp, text: string, start: number): string {
  shape.lastIndex = start;
  return shape.exec(text)?.[0] ?? '';
}

/** Typed to get past a form: 050-0000000. */
function isFiller(text: string): boolean {
  return text.endsWith('0000') && /0{7}$/.test(text.replace(/\D/g, ''));
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}

function flawOf(run: string): Flaw {
  if (run.startsWith('*')) {
    return {
      code: 'short-phone-code',
      expected: EXPECTED,
      fix: 'A star number belongs to a business. Type the client’s own number.',
    };
  }
  if (isFiller(run)) {
    return { code: 'placeholder-phone', expected: EXPECTED, fix: 'Leave the cell empty until it is known.' };
  }
  if (countDigits(run) === 7) return { code: 'phone-without-area-code', expected: EXPECTED, fix: FIX };
  return { code: 'unreadable-phone', expected: EXPECTED, fix: FIX };
}
