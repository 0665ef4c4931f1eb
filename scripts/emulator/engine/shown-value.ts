import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { renderValue } from '../values/render-value.ts';
import type { CalculatedValue } from './calculation.ts';
import type { CellStyle } from './cell-style.ts';

/** The text a cell shows. */
export function shownValue(value: CalculatedValue, style: CellStyle | null, locale: string): string {
  if (typeof value === 'object') return value.error;
  return renderValue({ value, format: style?.userEnteredFormat?.numberFormat, locale });
}

/** What a cell comes to, in the words of the API. */
export function effectiveValue(value: CalculatedValue): sheets_v4.Schema$ExtendedValue {
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'number':
      return { numberValue: value };
    case 'boolean':
      return { boolValue: value };
    default:
      return { errorValue: { type: ERROR_TYPES[value.error] ?? 'ERROR', message: value.error } };
  }
}

/** @source ErrorValue.type in the discovery document */
const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#NULL!': 'NULL_VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
};

const DATE_TYPES = ['DATE', 'TIME', 'DATE_TIME'];

export const isDate = (style: CellStyle | null): boolean =>
  DATE_TYPES.includes(style?.userEnteredFormat?.numberFormat?.type ?? '');
