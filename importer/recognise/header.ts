import type { RawRow, RawSheet } from '../read/raw-sheet.ts';
import { headerMeanings } from './header-meanings.ts';

/** The header of a table: one row, or two of which one continues the other. */
export interface Header {
  /** Index into the sheet's rows of the row that names most columns. */
  readonly rowIndex: number;
  /** All its rows, ascending. */
  readonly rowIndexes: readonly number[];
  /** By column index from 0; '' where the column has no header. */
  readonly texts: readonly string[];
}

/** Above this a two-row header is worth reading as one. */
const CLEARLY_KNOWN = 0.9;
const HAS_NUMBER = /\d{2}/;

/** The header whose main row stands at `rowIndex`, with the row above or below it where that continues it. */
export function headerAt(sheet: RawSheet, rowIndex: number): Header {
  const texts = textsOf(sheet.rows[rowIndex]);
  const alone: Header = { rowIndex, rowIndexes: [rowIndex], texts };
  return continuedBelow(sheet, alone) ?? continuedAbove(sheet, alone) ?? alone;
}

/** What a row shows, by column, each text on one line. */
export function textsOf(row: RawRow | undefined): readonly string[] {
  return row === undefined
    ? []
    : Array.from(row.cells, (cell) => cell?.text.trim().replace(/\s+/g, ' ') ?? '');
}

/** A header broken over two rows: `תעודת` above `זהות`. Every text below must help to name a column. */
function continuedBelow(sheet: RawSheet, { rowIndex, texts }: Header): Header | null {
  const below = neighbour(sheet, rowIndex, 1);
  if (below === null || below.every((text) => text === '')) return null;
  const above = spreadOverMerges(sheet, rowIndex, texts);
  const joined: string[] = [];
  for (let column = 0; column < Math.max(above.length, below.length); column += 1) {
    const lower = below[column] ?? '';
    const upper = above[column] ?? '';
    if (lower !== '' && (HAS_NUMBER.test(lower) || knownAs(upper, lower) === null)) return null;
    joined.push(lower === '' ? (texts[column] ?? '') : (knownAs(upper, lower) ?? lower));
  }
  return { rowIndex, rowIndexes: [rowIndex, rowIndex + 1], texts: joined };
}

/** A header under group titles: `הגשה` above `תאריך`. */
function continuedAbove(sheet: RawSheet, { rowIndex, texts }: Header): Header | null {
  const row = neighbour(sheet, rowIndex, -1);
  if (row === null) return null;
  const above = spreadOverMerges(sheet, rowIndex - 1, row);
  let helped = false;
  const joined = Array.from({ length: Math.max(texts.length, row.length) }, (_, column) => {
    const own = texts[column] ?? '';
    const better = betterName(above[column] ?? '', own);
    helped ||= better !== null;
    return better ?? own;
  });
  return helped ? { rowIndex, rowIndexes: [rowIndex - 1, rowIndex], texts: joined } : null;
}

/** The two texts as one known header, or the lower alone where only that is known. */
function knownAs(upper: string, lower: string): string | null {
  const spellings = [`${upper} ${lower}`.trim(), `${lower} ${upper}`.trim(), lower];
  return spellings.find((text) => isClearlyKnown(text)) ?? null;
}

/** A name for the column that says more than its own header does, and nothing else. */
function betterName(group: string, own: string): string | null {
  if (group === '') return null;
  if (own === '') return isClearlyKnown(group) ? group : null;
  const keys = headerMeanings(own).map(({ key }) => key);
  const isBetter = (text: string): boolean => {
    const [meaning, ...others] = headerMeanings(text);
    if (meaning === undefined || others.length > 0 || meaning.likeness < CLEARLY_KNOWN) return false;
    return keys.length !== 1 || keys[0] === meaning.key;
  };
  return [`${own} ${group}`, `${group} ${own}`].find(isBetter) ?? null;
}

function isClearlyKnown(text: string): boolean {
  return headerMeanings(text).some(({ likeness }) => likeness >= CLEARLY_KNOWN);
}

/** The texts of the row right above or below, where it stands there and holds only short texts. */
function neighbour(sheet: RawSheet, rowIndex: number, step: 1 | -1): readonly string[] | null {
  const own = sheet.rows[rowIndex];
  const next = sheet.rows[rowIndex + step];
  if (own === undefined || next === undefined || next.rowNumber !== own.rowNumber + step) return null;
  return next.cells.every((cell) => cell === undefined || cell.type === 'text') ? textsOf(next) : null;
}

/** A merged title stands over every column that it covers; over one column it stands alone. */
function spreadOverMerges(sheet: RawSheet, rowIndex: number, texts: readonly string[]): readonly string[] {
  const row = (sheet.rows[rowIndex]?.rowNumber ?? 0) - 1;
  const spread = [...texts];
  for (const { top, bottom, left, right } of sheet.merges) {
    if (top > row || bottom < row || right === left) continue;
    for (let column = left; column <= right; column += 1) spread[column] = texts[left] ?? '';
  }
  return Array.from(spread, (text) => text ?? '');
}
