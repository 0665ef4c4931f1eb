import type { CellValue } from './case-row.ts';

/** Programs that save the sheet may drop these, or write line ends their own way. */
const UNFAITHFUL = /[\p{Cs}\p{Cn}]|(?![\t\n])\p{Cc}/gu;

const SMALLEST_DIFFERENCE = 1e-7;

/** Whether two cells say the same, after a spreadsheet program may have saved one of them. */
export function sameCell(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < SMALLEST_DIFFERENCE;
  return faithful(a) === faithful(b);
}

function faithful(value: CellValue): string {
  return value === null ? '' : String(value).replace(/\r\n?/g, '\n').replace(UNFAITHFUL, '').trim();
}
