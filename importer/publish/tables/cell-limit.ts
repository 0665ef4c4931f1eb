/** What one cell holds, in UTF-16 units: Excel's limit, below the 50,000 of Google Sheets. */
export const CHARACTERS_A_CELL = 32_767;

const CUT_MARK = '… (המשך ב-_sources)';

/** A text that fits a cell: a longer one is cut, and says where the rest is. */
export function cutToCell(text: string): string {
  if (text.length <= CHARACTERS_A_CELL) return text;
  return text.slice(0, cutAt(text, CHARACTERS_A_CELL - CUT_MARK.length)) + CUT_MARK;
}

/** A long text in pieces that each fit a cell and joined give it back. */
export function splitToCells(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  do {
    const to = cutAt(text, from + CHARACTERS_A_CELL);
    pieces.push(text.slice(from, to));
    from = to;
  } while (from < text.length);
  return pieces;
}

/** An end at or before `end` that does not split a character in two. */
function cutAt(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit < 0xdc00 ? end - 1 : end;
}
