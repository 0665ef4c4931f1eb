import { FIELDS, type FieldKey, type FieldKind } from '../fields.ts';
import { shownValue } from '../shown-value.ts';
import { serialDay } from './serial-day.ts';

/** What a cell of the case sheet holds: text, a number (a date is its serial day), or nothing. */
export type CellValue = string | number | null;

/** The values of a case, normalised as the importer documents it. */
export type CaseValues = { readonly [Key in FieldKey]?: string | number | readonly string[] };

/** The cells of a case, in the order of FIELDS; a new list that the caller may go on filling. */
export function caseRow(values: CaseValues): CellValue[] {
  return FIELDS.map(({ key, kind }) => {
    const value = values[key];
    return value === undefined ? null : cellValue(kind, value);
  });
}

/** One normalised value as its cell holds it: money in shekels, a percentage as a fraction, words in Hebrew. */
function cellValue(kind: FieldKind, value: string | number | readonly string[]): CellValue {
  if (typeof value === 'number') return kind === 'percent' ? value / 10_000 : value / 100;
  if (kind === 'date' && typeof value === 'string') return serialDay(value);
  return shownValue(kind, value);
}
