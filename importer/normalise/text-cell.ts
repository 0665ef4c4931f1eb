import type { RawCell } from '../read/raw-sheet.ts';
import { type CellReading, SAYS_NOTHING, valueWith } from './cell-reading.ts';
import { cleanText } from './clean-text.ts';
import { remembered } from './remembered.ts';
import { saysNothing } from './says-nothing.ts';

/**
 * Free text, cleaned of what no one sees. Numbers and dates are what the cell shows; nothing is ever evaluated,
 * and `=1+1` stays three characters and a sign.
 */
export function normaliseText(cell: RawCell): CellReading {
  if (cell.type === 'text') {
    const text = String(cell.value);
    return text.length <= LONGEST_REMEMBERED ? readShortText(text) : readText(text);
  }
  return readText(cleanText(cell.text) || String(cell.value));
}

const LONGEST_REMEMBERED = 60;
const readShortText = remembered(20_000, readText);

function readText(said: string): CellReading {
  const text = cleanText(said);
  return saysNothing('text', text) ? SAYS_NOTHING : valueWith(text);
}
