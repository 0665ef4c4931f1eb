import { FIELDS, type FieldKey } from '../../mappings/fields.ts';
import type { CaseValues, CellValue } from '../../mappings/sheet/case-row.ts';
import { fingerprint } from '../../mappings/sheet/google/fingerprint.ts';
import { type CaseMemory, keptMemory, memoryToKeep } from './case-memory.ts';
import { inOrder, isRecord, isText, keptCase, keptTexts, type TextByField } from './kept-values.ts';

/** A case as it was last confirmed. */
export interface ConfirmedCase {
  readonly caseValues: CaseValues;
  /** What stands in cells that nobody can read, as `unreadText` has it. */
  readonly unread: TextByField;
  /** Ids of the claims with which it was last settled. */
  readonly settled: readonly string[];
  /** Of values that are too long to be kept, what they are known again by, as `longMark` has it. */
  readonly long: TextByField;
  readonly memory: CaseMemory;
}

/** One cell of a spreadsheet holds no more. */
export const CHARACTERS_A_CELL = 50_000;
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
  memory = {},
}: Pick<ConfirmedCase, 'caseValues'> & Partial<ConfirmedCase>): string {
  const values = inOrder(caseValues).filter(([key]) => !NOT_CONFIRMED.includes(key));
  const rest = {
    ...(Object.keys(unread).length === 0 ? {} : { unread: Object.fromEntries(inOrder(unread)) }),
    ...(settled.length === 0 ? {} : { settled }),
    ...(Object.keys(memory).length === 0 ? {} : { memory: memoryToKeep(memory) }),
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

/** The case that such a text holds; null where it holds none, or was damaged. */
export function confirmedCase(text: string): ConfirmedCase | null {
  try {
    const values: unknown = JSON.parse(text);
    if (!isRecord(values)) return null;
    return {
      caseValues: keptCase(values),
      unread: keptTexts(values.unread),
      settled: Array.isArray(values.settled) ? values.settled.filter(isText) : [],
      long: keptTexts(values.long),
      memory: keptMemory(values.memory),
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
