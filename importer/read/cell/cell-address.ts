import type { MergedArea } from '../raw-sheet.ts';

export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;

/** @returns the column's index from 0; `A` is 0 */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column - 1;
}

/** @param columnIndex from 0 */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let left = columnIndex + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** @param range such as `A1:C2`; undefined where it is no area of more than one cell */
export function areaOfRange(range: string): MergedArea | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(range);
  if (found === null) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = found;
  return {
    top: Number(top) - 1,
    left: columnOfLetters(left),
    bottom: Number(bottom) - 1,
    right: columnOfLetters(right),
  };
}
