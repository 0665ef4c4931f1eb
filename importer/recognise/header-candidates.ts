import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import type { RawCell, RawRow, RawSheet } from '../read/raw-sheet.ts';
import { headerMeanings, keysHeaded } from './header-meanings.ts';

/** A row that may be the header of a table. */
export interface HeaderCandidate {
  readonly rowIndex: number;
  /** Columns whose header is known. */
  readonly known: readonly number[];
  /** Sum of the likenesses of its known headers. */
  readonly score: number;
}

/** Headers misspelt or wrapped in other words are looked for in this many rows; after that known ones only. */
const ROWS_READ_CLOSELY = 60;
const LONGEST_HEADER = 60;
const DIGITS_OF_A_NUMBER = 4;
const FEWEST_KNOWN = 2;
const KNOWN_SHARE_IN_MIDDLE = 0.6;
const FEWEST_KNOWN_IN_MIDDLE = 3;

const NAMING_KEYS: ReadonlySet<LegacyKey> = new Set<LegacyKey>([
  'clientName',
  'firstName',
  'lastName',
  'nationalId',
]);

/** Every row that reads like a header with a client's name or id in it, in the order of the sheet. */
export function headerCandidates(sheet: RawSheet): readonly HeaderCandidate[] {
  const candidates: HeaderCandidate[] = [];
  let best = 0;
  sheet.rows.forEach((row, rowIndex) => {
    if (!readsLikeHeader(row)) return;
    const candidate = asCandidate(
      row,
      rowIndex,
      rowIndex < ROWS_READ_CLOSELY ? closeLikeness : exactLikeness,
    );
    if (candidate === null) return;
    const better = rowIndex < ROWS_READ_CLOSELY && candidate.score > best;
    if (!better && !standsOutInMiddle(row, candidate)) return;
    candidates.push(candidate);
    best = Math.max(best, candidate.score);
  });
  return candidates;
}

/** A header holds short texts; one number in it may be a year, but most cells are no numbers or dates. */
function readsLikeHeader({ cells }: RawRow): boolean {
  let texts = 0;
  let others = 0;
  for (const cell of cells) {
    if (cell === undefined) continue;
    if (cell.type !== 'text') others += 1;
    else if (isHeaderText(cell)) texts += 1;
    else return false;
  }
  return texts >= FEWEST_KNOWN && others * 2 <= texts;
}

function isHeaderText({ text }: RawCell): boolean {
  if (text.length > LONGEST_HEADER) return false;
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    digits = code >= 48 && code <= 57 ? digits + 1 : 0;
    if (digits >= DIGITS_OF_A_NUMBER) return false;
  }
  return true;
}

type Likeness = (text: string) => { readonly likeness: number; readonly names: boolean };

function asCandidate(row: RawRow, rowIndex: number, likenessOf: Likeness): HeaderCandidate | null {
  const known: number[] = [];
  let score = 0;
  let names = false;
  row.cells.forEach((cell, column) => {
    if (cell?.type !== 'text') return;
    const found = likenessOf(cell.text);
    if (found.likeness === 0) return;
    known.push(column);
    score += found.likeness;
    names ||= found.names;
  });
  return names && known.length >= FEWEST_KNOWN ? { rowIndex, known, score } : null;
}

function closeLikeness(text: string): ReturnType<Likeness> {
  const meanings = headerMeanings(text);
  return {
    likeness: meanings[0]?.likeness ?? 0,
    names: meanings.some(({ key }) => NAMING_KEYS.has(key)),
  };
}

function exactLikeness(text: string): ReturnType<Likeness> {
  const keys = keysHeaded(text);
  return { likeness: keys.length > 0 ? 1 : 0, names: keys.some((key) => NAMING_KEYS.has(key)) };
}

/** Words of a data row may be headers too (`מסמכים`, `טלפון`), so a header amid rows must be plain. */
function standsOutInMiddle(row: RawRow, { known }: HeaderCandidate): boolean {
  const filled = row.cells.filter((cell) => cell !== undefined).length;
  return known.length >= FEWEST_KNOWN_IN_MIDDLE && known.length >= filled * KNOWN_SHARE_IN_MIDDLE;
}
