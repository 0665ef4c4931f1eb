import { textCell } from '../cell/raw-cells.ts';
import type { RawCell } from '../raw-sheet.ts';
import { TagWalk } from '../xml/tag-walk.ts';
import { excelText } from '../xml/xml-text.ts';

/**
 * Reads the table of texts that cells point into. Rich text becomes plain, phonetic readings are left out.
 * @returns one cell per text, shared by all cells that show it; undefined where the text is blank
 */
export async function readSharedStrings(
  pieces: AsyncIterable<string>,
): Promise<readonly (RawCell | undefined)[]> {
  const cells: (RawCell | undefined)[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  for await (const piece of pieces) {
    const walk = new TagWalk(piece);
    while (walk.next()) {
      const { kind, name } = walk;
      if (name === 't') {
        inText = kind === 'open' && !inPhonetic;
        if (inText) text += walk.textAfter();
      } else if (kind === 'cdata') {
        if (inText) text += walk.cdata.replaceAll('&', '&amp;') + walk.textAfter();
      } else if (name === 'rPh') inPhonetic = kind === 'open';
      else if (name === 'si') {
        if (kind !== 'open') cells.push(textCell(excelText(text)));
        text = '';
      }
    }
  }
  return cells;
}
