import type { WorkbookKind } from '../../mappings/fields.ts';
import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import type { ColumnReading } from '../workbook-reading.ts';
import { type ColumnClaim, claimsOf, isUndecided } from './column-claims.ts';
import { CLEAR_LIKENESS, headerMeanings } from './header-meanings.ts';
import { headerWords, speaksOfAnother } from './header-words.ts';
import type { Layout, LayoutColumn } from './layout.ts';

/** What the owner says of columns, by column index; a column not listed is for us to tell. */
export type SaidColumns = ReadonlyMap<number, LegacyKey | 'extra' | 'ignore'>;

/** A column read as an extra because a better one has its key. */
export interface MappedTwice {
  readonly columnIndex: number;
  readonly key: LegacyKey;
  readonly takenBy: number;
}

export interface AssignedColumns {
  readonly columns: readonly ColumnReading[];
  readonly mappedTwice: readonly MappedTwice[];
}

/** Several columns of these are read together. */
export const JOINED_KEYS: ReadonlySet<LegacyKey> = new Set<LegacyKey>([
  'phones',
  'notes',
  'invoiceNumber',
  'email',
]);

const SAID = 'said by the mapping file';
const LEAST_CONFIDENCE = 0.35;
const FULL_NAME_SHARE = 0.8;
const FULL_NAMES_DIFFERENT = 0.5;
const FULL_NAME_CONFIDENCE = 0.5;

/** Decides what each column of a layout is: the surest claim first, one column a key. */
export function assignColumns(layout: Layout, kind: WorkbookKind | null): AssignedColumns {
  const { said } = layout;
  const given = new Map<number, ColumnClaim>(saidClaims(said));
  const takenBy = new Map([...given.values()].map(({ key, columnIndex }) => [key, columnIndex]));
  const lost = new Map<number, MappedTwice>();
  const open = layout.columns.filter(({ columnIndex }) => !said.has(columnIndex));
  for (const claim of open.flatMap((column) => claimsOf(column, kind)).sort(surestFirst)) {
    const { columnIndex, key, confidence, likeness } = claim;
    if (given.has(columnIndex) || confidence < LEAST_CONFIDENCE) continue;
    const taken = takenBy.get(key);
    if (taken === undefined || JOINED_KEYS.has(key)) {
      given.set(columnIndex, claim);
      takenBy.set(key, taken ?? columnIndex);
    } else if (likeness >= CLEAR_LIKENESS && !lost.has(columnIndex)) {
      lost.set(columnIndex, { columnIndex, key, takenBy: taken });
    }
  }
  addNamesToldByContents(open, given);
  readShortNameAsFirstName(layout, given);
  return {
    columns: layout.columns.map((column) => columnReading(column, given.get(column.columnIndex), said, kind)),
    mappedTwice: [...lost.values()].filter(({ columnIndex }) => !given.has(columnIndex)),
  };
}

function surestFirst(a: ColumnClaim, b: ColumnClaim): number {
  return b.confidence - a.confidence || b.likeness - a.likeness || a.columnIndex - b.columnIndex;
}

function saidClaims(said: SaidColumns): readonly (readonly [number, ColumnClaim])[] {
  return [...said].flatMap(([columnIndex, key]): (readonly [number, ColumnClaim])[] =>
    key === 'extra' || key === 'ignore'
      ? []
      : [[columnIndex, { columnIndex, key, confidence: 1, likeness: 1, why: SAID }]],
  );
}

/** Where no header speaks of a name: the first column of full names, most of them different. */
function addNamesToldByContents(open: readonly LayoutColumn[], given: Map<number, ColumnClaim>): void {
  const keys = new Set([...given.values()].map(({ key }) => key));
  if (keys.has('clientName') || keys.has('firstName') || keys.has('lastName')) return;
  const column = open.find(
    ({ columnIndex, header, profile }) =>
      !given.has(columnIndex) &&
      headerMeanings(header).length === 0 &&
      !speaksOfAnother(headerWords(header)) &&
      profile.fullNames > 0 &&
      profile.fullNames >= profile.cellCount * FULL_NAME_SHARE &&
      profile.differentTexts >= profile.cellCount * FULL_NAMES_DIFFERENT,
  );
  if (column === undefined) return;
  given.set(column.columnIndex, {
    columnIndex: column.columnIndex,
    key: 'clientName',
    likeness: 0,
    confidence: FULL_NAME_CONFIDENCE,
    why: 'header unknown, its cells look like full names',
  });
}

/** `שם` beside `שם משפחה` is a first name. */
function readShortNameAsFirstName({ columns, said }: Layout, given: Map<number, ColumnClaim>): void {
  const claims = [...given.values()];
  const full = claims.find(({ key }) => key === 'clientName');
  if (full === undefined || said.has(full.columnIndex)) return;
  if (claims.some(({ key }) => key === 'firstName') || !claims.some(({ key }) => key === 'lastName')) return;
  const profile = columns.find(({ columnIndex }) => columnIndex === full.columnIndex)?.profile;
  if (profile === undefined || profile.fullNames * 2 > profile.cellCount) return;
  given.set(full.columnIndex, { ...full, key: 'firstName', why: `${full.why}, beside a last name` });
}

function columnReading(
  column: LayoutColumn,
  claim: ColumnClaim | undefined,
  said: SaidColumns,
  kind: WorkbookKind | null,
): ColumnReading {
  const { columnIndex, header, hidden, profile } = column;
  const told = said.get(columnIndex);
  const why = claim?.why ?? (told === undefined ? whyExtra(header, kind) : SAID);
  const confidence = claim?.confidence ?? (told === undefined ? 0 : 1);
  const reading: ColumnReading = {
    columnIndex,
    header,
    key: claim?.key ?? null,
    confidence: Math.round(confidence * 100) / 100,
    why: hidden ? `${why}, column hidden` : why,
    samples: profile.samples,
  };
  return told === 'ignore' ? { ...reading, ignored: true } : reading;
}

function whyExtra(header: string, kind: WorkbookKind | null): string {
  if (header === '') return 'no header, and contents tell nothing';
  const meanings = headerMeanings(header);
  if (meanings.length === 0) return 'header unknown';
  const keys = meanings.map(({ key }) => key);
  if (isUndecided(meanings, kind)) return `header may mean ${keys.join(' or ')}`;
  return keys.length === 1 ? `another column is ${keys.join()}` : 'its meanings are other columns';
}
