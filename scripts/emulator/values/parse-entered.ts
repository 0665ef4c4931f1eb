import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { parseEnteredMoment } from './parse-entered-moment.ts';

/** What a cell holds once somebody has typed a text into it. */
export interface Entered {
  /** Null empties the cell. */
  readonly value: sheets_v4.Schema$ExtendedValue | null;
  /** What the typing makes of a cell that has no number format yet. */
  readonly numberFormat?: sheets_v4.Schema$NumberFormat;
}

/**
 * Reads a text as Google reads what is typed into a spreadsheet of the locale iw_IL (USER_ENTERED).
 * @param now says the year of a day without one
 */
export function parseEntered(text: string, now: Date): Entered {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  const typed = text.trim();
  return (
    parseLogical(typed) ??
    parseNumber(typed) ??
    parseEnteredMoment(typed, now) ?? { value: { stringValue: text } }
  );
}

function parseLogical(typed: string): Entered | null {
  return /^(true|false)$/i.test(typed) ? { value: { boolValue: typed.toUpperCase() === 'TRUE' } } : null;
}

const NUMBER = /^([-+]?)(₪?)\s*([-+]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*([₪%]?)$/i;

function parseNumber(typed: string): Entered | null {
  const inBrackets = /^\((.*)\)$/.exec(typed);
  const parts = NUMBER.exec(inBrackets?.[1] ?? typed);
  if (parts === null) return null;
  const [, sign = '', before = '', innerSign = '', digits = '', exponent = '', after = ''] = parts;
  if (signs(inBrackets !== null, sign, innerSign) > 1 || (before !== '' && after !== '')) return null;
  const size = Number(digits.replaceAll(',', '') + exponent);
  const numberValue = inBrackets !== null || sign + innerSign === '-' ? -size : size;
  if (after === '%') return { value: { numberValue: numberValue / 100 }, numberFormat: percent(digits) };
  if (before + after === '₪') return { value: { numberValue }, numberFormat: shekels(digits) };
  return digits.includes(',')
    ? { value: { numberValue }, numberFormat: { type: 'NUMBER', pattern: `#,##0${decimals(digits)}` } }
    : { value: { numberValue } };
}

const signs = (inBrackets: boolean, ...typed: readonly string[]): number =>
  typed.filter((sign) => sign !== '').length + (inBrackets ? 1 : 0);

const decimals = (digits: string): string => (digits.includes('.') ? '.00' : '');

const percent = (digits: string) => ({ type: 'PERCENT', pattern: `0${decimals(digits)}%` });

const shekels = (digits: string) => ({ type: 'CURRENCY', pattern: `[$₪-40D]#,##0${decimals(digits)}` });
