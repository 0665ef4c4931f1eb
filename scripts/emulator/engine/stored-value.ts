import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Formula, StoredValue } from './document.ts';
import { invalid } from './refusal.ts';

const CELL_CHARACTERS = 50_000;

export const isFormula = (value: StoredValue): value is Formula =>
  value !== null && typeof value === 'object';

/**
 * A value as a cell keeps it; an empty text empties the cell.
 * @throws ApiError 400 where it is too long, or of a kind that cannot be written
 */
export function storedValue(value: sheets_v4.Schema$ExtendedValue | null | undefined): StoredValue {
  const [kind, ...more] = Object.entries(value ?? {}).filter(([, content]) => (content ?? null) !== null);
  if (!kind) return null;
  if (more.length > 0) {
    throw invalid(
      `Invalid value (oneof), oneof field 'value' is already set. Cannot set '${more[0]?.[0] ?? ''}'`,
    );
  }
  const [name, content] = kind;
  if (name === 'errorValue') throw invalid('Error values cannot be written.');
  if (typeof content === 'string') return storedText(content, name === 'formulaValue');
  if (typeof content === 'number' || typeof content === 'boolean') return content;
  throw invalid(`Invalid value: ${JSON.stringify(value)}`);
}

/** @throws ApiError 400 where the text is too long for a cell */
export function storedText(text: string, isFormulaText: boolean): StoredValue {
  checkLength(text);
  if (isFormulaText) return { formula: text.startsWith('=') ? text : `=${text}` };
  return text === '' ? null : text;
}

/** @throws ApiError 400 where the text is too long for a cell */
export function checkLength(text: string): void {
  if (text.length > CELL_CHARACTERS) {
    throw invalid(
      `Your input contains more than the maximum of ${CELL_CHARACTERS} characters in a single cell.`,
    );
  }
}

/** A kept value in the words of the API; undefined for an empty cell. */
export function extendedValue(value: StoredValue): sheets_v4.Schema$ExtendedValue | undefined {
  if (value === null) return undefined;
  if (isFormula(value)) return { formulaValue: value.formula };
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'number':
      return { numberValue: value };
    default:
      return { boolValue: value };
  }
}
