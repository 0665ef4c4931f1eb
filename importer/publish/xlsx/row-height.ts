import { wraps } from '../../../mappings/sheet/formats.ts';
import type { Column } from '../../../mappings/sheet/tabs.ts';
import type { SheetCell } from '../tables/sheet-cell.ts';

const MOST_LINES = 8;
const POINTS_A_LINE = 15;

/** A row grows with its wrapped texts by itself; only one that would fill the screen is held back. */
export function rowHeightAttribute(cells: readonly SheetCell[], columns: readonly Column[]): string {
  const tall = columns.some((column, index) => {
    const value = cells[index];
    return typeof value === 'string' && wraps(column) && lineCount(value, column.width) > MOST_LINES;
  });
  return tall ? ` ht="${MOST_LINES * POINTS_A_LINE}" customHeight="1"` : '';
}

function lineCount(text: string, width: number): number {
  if (text.length < MOST_LINES) return 1;
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.ceil(line.length / width);
  return lines;
}
