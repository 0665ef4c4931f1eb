import { FIELDS, type FieldKey } from '../../mappings/fields.ts';
import type { CaseValues, CellValue } from '../../mappings/sheet/case-row.ts';
import { fingerprint } from '../../mappings/sheet/google/fingerprint.ts';

type TextByField = { readonly [Key in FieldKey]?: string };

/** A case as it was last confirmed. */
export interface ConfirmedCase {
  readonly caseValues: CaseValues;
  /** What stands in cells that nobody can read, as `unreadText` has it. */
  readonly unread: TextByField;
  /** Ids of the claims with which it was last settled. */
  readonly settled: readonly string[];
  /** Of values that are too long to be kept, what they are known again by, as `longMark` has it. */
  readonly long: TextByField;
}

/** One cell of a spreadsheet holds no more. */
const CHARACTERS_A_CELL = 50_000;
const LONG_CHARACTERS = 1000;
/** Nobody edits these, and the last import knows them too. */
export const NOT_CONFIRMED: readonly FieldKey[] = FIELDS.filter(
  ({ kind, edit }) => edit.length === 0 && kind === 'text',
).map(({ key }) => key);

/**
 * A case as it was last confirmed, as the text of one cell. Without it nobody could tell what stood where
 * somebody pasted: Google hands over the old value of single cells only.
 */
export function confirmedText({
  caseValues,
  unread = {},
  settled = [],
}: Pick<ConfirmedCase, 'caseValues'> & Partial<ConfirmedCase>): string {
  const values = inOrder(caseValues).filter(([key]) => !NOT_CONFIRMED.includes(key));
  const rest = {
    ...(Object.keys(unread).length === 0 ? {} : { unread: Object.fromEntries(inOrder(unread)) }),
    ...(settled.length === 0 ? {} : { settled }),
  };
  const text = JSON.stringify({ ...Object.fromEntries(values), ...rest });
  if (text.length <= CHARACTERS_A_CELL) return text;
  // Then the longest texts, which are remarks, can only be told to have changed.
  const isLong = ([, value]: (typeof values)[number]) => JSON.stringify(value).length >= LONG_CHARACTERS;
  const long = Object.fromEntries(values.filter(isLong).map(([key, value]) => [key, longMark(value)]));
  return JSON.stringify({
    ...Object.fromEntries(values.filter((one) => !isLong(one))),
    ...rest,
    long,
  });
}

/** In the order of the columns, so that what is the same reads the same. */
function inOrder<Value>(
  byField: {
    readonly [Key in FieldKey]?: Value;
  },
): readonly (readonly [FieldKey, Value])[] {
  return FIELDS.flatMap(({ key }) => {
    const value = byField[key];
    return value === undefined ? [] : [[key, value] as const];
  });
}

/** The case that such a text holds; null where it holds none, or was damaged. */
export function confirmedCase(text: string): ConfirmedCase | null {
  try {
    const values: unknown = JSON.parse(text);
    if (!isRecord(values)) return null;
    return {
      caseValues: Object.fromEntries(Object.entries(values).filter(isFieldValue)),
      unread: textsByField(values.unread),
      settled: Array.isArray(values.settled) ? values.settled.filter(isText) : [],
      long: textsByField(values.long),
    };
  } catch {
    return null;
  }
}

/** A cell that nobody can read, as it is kept; of a long one only enough to know it again. */
export function unreadText(cell: CellValue): string {
  const text = String(cell ?? '');
  return text.length < LONG_CHARACTERS ? text : `${CUT}${fingerprint(text)}`;
}

const CUT = '… ';

export function isLongUnread(unread: string): boolean {
  return unread.startsWith(CUT);
}

export function longMark(value: unknown): string {
  return fingerprint(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isField(key: string): boolean {
  return FIELDS.some((field) => field.key === key);
}

function isFieldValue([key, value]: readonly [string, unknown]): boolean {
  return (
    isField(key) &&
    (isText(value) || typeof value === 'number' || (Array.isArray(value) && value.every(isText)))
  );
}

function textsByField(value: unknown): TextByField {
  const texts = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(texts.filter(([key, text]) => isField(key) && isText(text)));
}
