import { FIELDS, type FieldKey } from '../../mappings/fields.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';

/** One cell of a spreadsheet holds no more. */
const CHARACTERS_A_CELL = 50_000;
/** Nobody edits these, so nothing has to be put back there. */
const LEFT_OUT: readonly FieldKey[] = FIELDS.filter(
  ({ kind, edit }) => edit.length === 0 && kind === 'text',
).map(({ key }) => key);

/**
 * A case as it was last confirmed, as the text of one cell. Without it nobody could tell what stood where
 * somebody pasted: Google hands over the old value of single cells only.
 */
export function confirmedText(caseValues: CaseValues): string {
  const kept = Object.entries(caseValues).filter(([key]) => !LEFT_OUT.some((one) => one === key));
  const text = JSON.stringify(Object.fromEntries(kept));
  if (text.length <= CHARACTERS_A_CELL) return text;
  // Then the longest texts, which are remarks, can only be told to have changed.
  return JSON.stringify(Object.fromEntries(kept.filter(([, value]) => JSON.stringify(value).length < 1000)));
}

/** The case that such a text holds; null where it holds none, or was damaged. */
export function confirmedCase(text: string): CaseValues | null {
  try {
    const values: unknown = JSON.parse(text);
    return isRecord(values) ? Object.fromEntries(Object.entries(values).filter(isFieldValue)) : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFieldValue([key, value]: readonly [string, unknown]): boolean {
  const isText = (one: unknown) => typeof one === 'string';
  return (
    FIELDS.some((field) => field.key === key) &&
    (isText(value) || typeof value === 'number' || (Array.isArray(value) && value.every(isText)))
  );
}
