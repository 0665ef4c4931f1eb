import { columnIndexOf } from '../../../mappings/sheet/column-letters.ts';
import type { MergedArea } from '../raw-sheet.ts';

export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;

/** @param range such as `A1:C2`; undefined where it is no area of more than one cell */
export function areaOfRange(range: string): MergedArea | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(range);
  if (found === null) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = found;
  return {
    top: Number(top) - 1,
    left: columnIndexOf(left),
    bottom: Number(bottom) - 1,
    right: columnIndexOf(right),
  };
}
