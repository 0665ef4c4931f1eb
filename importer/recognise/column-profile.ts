import type { FieldKind } from '../../mappings/fields.ts';
import { normaliseCell } from '../normalise/normalise-cell.ts';
import type { RawCell, RawSheet } from '../read/raw-sheet.ts';
import type { FoundTable } from './found-table.ts';

/** Kinds whose values can be told by looking at them, cheapest to mistake last. */
export const TELLING_KINDS = [
  'nationalId',
  'phones',
  'email',
  'claimType',
  'documentsStatus',
  'authorityStatus',
  'paymentStatus',
  'stage',
  'channel',
  'date',
  'money',
  'percent',
  'name',
] as const satisfies readonly FieldKind[];

export type TellingKind = (typeof TELLING_KINDS)[number];

/** What the cells of a column look like, from a sample spread over the whole column. */
export interface ColumnProfile {
  /** Cells looked at. */
  readonly cellCount: number;
  /** How many of them read as a value of each kind. */
  readonly readable: { readonly [Kind in TellingKind]: number };
  /** How many of them are two to four words, as a first and last name are. */
  readonly fullNames: number;
  readonly differentTexts: number;
  /** Up to three different texts. */
  readonly samples: readonly string[];
}

/** So many rows, spread over a column, tell what it holds. */
export const ROWS_LOOKED_AT = 200;
const SAMPLES_SHOWN = 3;
const LONGEST_NAME_WORDS = 5;
const LONGEST_FULL_NAME_WORDS = 4;

/** The share of a column's cells that read as a value of the kind, 0 to 1; 0 for an empty column. */
export function shareOf(profile: ColumnProfile, kind: TellingKind): number {
  return profile.cellCount === 0 ? 0 : profile.readable[kind] / profile.cellCount;
}

/** Looks at one column of a table, at no more rows than said, spread over all of it. */
export function profileColumn(
  sheet: RawSheet,
  { rows }: FoundTable,
  { column, rowsAtMost }: { readonly column: number; readonly rowsAtMost: number },
): ColumnProfile {
  const step = Math.max(1, Math.ceil((rows.to - rows.from) / rowsAtMost));
  const readable = noneReadable();
  const texts = new Set<string>();
  let cellCount = 0;
  let fullNames = 0;
  for (let index = rows.from; index < rows.to; index += step) {
    const cell = sheet.rows[index]?.cells[column];
    if (cell === undefined || saysNothing(cell)) continue;
    cellCount += 1;
    texts.add(cell.text.trim());
    if (isFullName(cell)) fullNames += 1;
    for (const kind of TELLING_KINDS) if (looksLike(kind, cell)) readable[kind] += 1;
  }
  const samples = [...texts].slice(0, SAMPLES_SHOWN);
  return { cellCount, readable, fullNames, differentTexts: texts.size, samples };
}

/** Columns of one layout in several tabs, looked at as one column. */
export function joinProfiles(profiles: readonly ColumnProfile[]): ColumnProfile {
  const readable = noneReadable();
  for (const profile of profiles) {
    for (const kind of TELLING_KINDS) readable[kind] += profile.readable[kind];
  }
  return {
    cellCount: total(profiles.map(({ cellCount }) => cellCount)),
    readable,
    fullNames: total(profiles.map(({ fullNames }) => fullNames)),
    differentTexts: total(profiles.map(({ differentTexts }) => differentTexts)),
    samples: [...new Set(profiles.flatMap(({ samples }) => samples))].slice(0, SAMPLES_SHOWN),
  };
}

function looksLike(kind: TellingKind, cell: RawCell): boolean {
  if (kind === 'name') return looksLikeName(cell);
  return normaliseCell(kind, cell).outcome === 'value';
}

/** Almost any text reads as a name, so here it is words without digits, and not many. */
function looksLikeName({ type, text }: RawCell): boolean {
  return type === 'text' && !/\d/.test(text) && wordCount(text) <= LONGEST_NAME_WORDS;
}

function isFullName(cell: RawCell): boolean {
  const words = wordCount(cell.text);
  return looksLikeName(cell) && words > 1 && words <= LONGEST_FULL_NAME_WORDS;
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function saysNothing(cell: RawCell): boolean {
  return cell.type === 'error' || normaliseCell('text', cell).outcome === 'nothing';
}

function noneReadable(): { [Kind in TellingKind]: number } {
  // Object.fromEntries forgets its keys; TELLING_KINDS has each exactly once.
  return Object.fromEntries(TELLING_KINDS.map((kind) => [kind, 0])) as { [Kind in TellingKind]: number };
}
