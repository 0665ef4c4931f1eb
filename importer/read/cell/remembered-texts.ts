import type { RawCell } from '../raw-sheet.ts';
import { textCell } from './raw-cells.ts';

const REMEMBERED = 50_000;
/** Shorter pieces of a string are copies anyhow; longer ones keep the whole string they were cut from alive. */
const COPIED_BELOW = 13;

/** Makes one cell for equal texts, as most columns hold the same few words again and again. */
export class RememberedTexts {
  private readonly cells = new Map<string, RawCell | undefined>();

  cell(text: string): RawCell | undefined {
    if (this.cells.has(text)) return this.cells.get(text);
    const own = text.length < COPIED_BELOW ? text : Buffer.from(text, 'utf16le').toString('utf16le');
    const cell = textCell(own);
    if (this.cells.size >= REMEMBERED) this.cells.clear();
    this.cells.set(own, cell);
    return cell;
  }
}
