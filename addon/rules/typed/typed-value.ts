import type { Expectation } from '../../../mappings/journey/refusals.ts';
import type { FieldValue } from '../case-changes.ts';

/** What somebody typed: a value of the case sheet, nothing, or something that has to be typed again. */
export type TypedValue =
  | { readonly outcome: 'value'; readonly value: Exclude<FieldValue, null> }
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'unreadable'; readonly expected: Expectation };

export const NOTHING: TypedValue = { outcome: 'nothing' };

export function typedValue(value: Exclude<FieldValue, null>): TypedValue {
  return { outcome: 'value', value };
}

export function unreadable(expected: Expectation): TypedValue {
  return { outcome: 'unreadable', expected };
}
