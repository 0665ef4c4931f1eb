import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, SAYS_NOTHING, valueWith } from './cell-reading.ts';
import { cleanText } from './clean-text.ts';
import { saysNothing } from './says-nothing.ts';

/**
 * Free text, cleaned of what no one sees. Numbers and dates are what the cell shows; nothing is ever evaluated,
 * and `=1+1` stays three characters and a sign.
 */
export function normaliseText(cell: RawCell): CellReading {
  const text = cleanText(cell.type === 'text' ? '' : cell.text) || cleanText(String(cell.value));
  return saysNothing('text', text) ? SAYS_NOTHING : valueWith(text);
}
