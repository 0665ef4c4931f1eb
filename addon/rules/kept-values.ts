import { FIELDS, type FieldKey } from '../../mappings/fields.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';

export type TextByField = { readonly [Key in FieldKey]?: string };

/** In the order of the columns, so that what is the same reads the same. */
export function inOrder<Value>(
  byField: {
    readonly [Key in FieldKey]?: Value;
  },
): readonly (readonly [FieldKey, Value])[] {
  return FIELDS.flatMap(({ key }) => {
    const value = byField[key];
    return value === undefined ? [] : [[key, value] as const];
  });
}

/** The values of a case among whatever was kept. */
export function keptCase(kept: unknown): CaseValues {
  return isRecord(kept) ? Object.fromEntries(Object.entries(kept).filter(isFieldValue)) : {};
}

export function keptTexts(kept: unknown): TextByField {
  const texts = isRecord(kept) ? Object.entries(kept) : [];
  return Object.fromEntries(texts.filter(([key, text]) => isField(key) && isText(text)));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
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
