import { wraps } from '../../../../mappings/sheet/formats.ts';
import type { Column } from '../../../../mappings/sheet/tabs.ts';
import type { SheetCell } from '../../tables/sheet-cell.ts';

const MOST_LINES = 5;
const LINE_POINTS = 13;
const PADDING_POINTS = 3;
/** Lines break between words, so a line is seldom full. */
const FILLED_SHARE = 0.9;

/**
 * The height of a row whose wrapped texts need several lines. Excel finds the height again when somebody
 * edits the row; only a row that would fill the screen is held back for good.
 */
export function rowHeightAttribute(cells: readonly SheetCell[], columns: readonly Column[]): string {
  let lines = 1;
  for (let index = 0; index < columns.length; index += 1) {
    const { kind, width, hidden } = columns[index] as Column;
    const text = cells[index];
    if (typeof text === 'string' && !hidden && wraps(kind)) {
      lines = Math.max(lines, lineCount(text, width * FILLED_SHARE));
    }
  }
  if (lines === 1) return '';
  const height = Math.min(lines, MOST_LINES) * LINE_POINTS + PADDING_POINTS;
  return lines > MOST_LINES ? ` ht="${height}" customHeight="1"` : ` ht="${height}"`;
}

function lineCount(text: string, lineCharacters: number): number {
  if (text.length <= lineCharacters && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / lineCharacters));
  return lines;
}
