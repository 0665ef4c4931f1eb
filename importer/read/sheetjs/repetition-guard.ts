import { MAX_COLUMNS, MAX_ROWS } from '../cell/sheet-area.ts';
import { refusals } from '../refusals.ts';

const ROW_HEADER = 0x00;
const COLUMN_INFO = 0x3c;
const COUNTS = /\b(Index|Span|MergeAcross|MergeDown)="(\d+)"/g;

/**
 * Refuses a sheet part of an `.xlsb` that describes columns or rows beyond the edge of a sheet, for each of
 * which SheetJS would make an object until the process dies.
 */
export function checkBinarySheet(part: Buffer): void {
  for (let at = 0; at < part.length; ) {
    const type = numberAt(part, at);
    const length = numberAt(part, type.to);
    const body = part.subarray(length.to, length.to + length.number);
    if (type.number === COLUMN_INFO && body.length >= 8) checkCount(body.readUInt32LE(4), MAX_COLUMNS - 1);
    if (type.number === ROW_HEADER && body.length >= 4) checkCount(body.readUInt32LE(0), MAX_ROWS - 1);
    at = length.to + length.number;
  }
}

/** Refuses SpreadsheetML whose few letters stand for more cells than a sheet has. */
export function checkSpreadsheetMl(text: string): void {
  let spanned = 0;
  for (const [, name, digits] of text.matchAll(COUNTS)) {
    const count = Number(digits);
    if (name === 'Span') spanned += count;
    checkCount(Math.max(count, spanned), MAX_ROWS);
  }
}

function checkCount(count: number, most: number): void {
  if (count > most) throw refusals.damaged('a cell beyond the edge of a sheet');
}

/** Numbers of binary workbooks are seven bits a byte, lowest first, up to four bytes. */
function numberAt(part: Buffer, from: number): { readonly number: number; readonly to: number } {
  let number = 0;
  for (let at = from; at < Math.min(from + 4, part.length); at++) {
    const byte = part.readUInt8(at);
    number |= (byte & 0x7f) << (7 * (at - from));
    if (byte < 0x80) return { number, to: at + 1 };
  }
  return { number, to: from + 4 };
}
