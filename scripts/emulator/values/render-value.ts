import { SSF } from '@e965/xlsx';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

// Typed `any` by the package.
const formatNumber: (pattern: string, value: string | number) => string = SSF.format;

interface ShownValue {
  readonly value: string | number | boolean;
  /** The cell's number format; left out, Google chooses by the value. */
  readonly format?: sheets_v4.Schema$NumberFormat | null | undefined;
  /** The spreadsheet's, such as `iw_IL`: the order of day and month where a format names no pattern. */
  readonly locale: string;
}

/**
 * The text a cell shows (FORMATTED_VALUE). Month and day names come out in English, and days before March
 * 1900 one off, as in Excel.
 */
export function renderValue({ value, format, locale }: ShownValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = format?.pattern || defaultPattern(format?.type ?? '', locale);
  if (typeof value === 'string') return pattern.includes('@') ? formatNumber(pattern, value) : value;
  if (pattern === 'General' || pattern === '@') return plainNumber(value);
  return formatNumber(pattern, value) || plainNumber(value); // empty where it is no date, such as one below 0
}

/** Whole numbers up to 15 digits are shown in full, unlike in Excel. */
function plainNumber(value: number): string {
  const isWhole = Number.isInteger(value) && Math.abs(value) < 1e15;
  return isWhole ? String(value) : formatNumber('General', value);
}

function defaultPattern(type: string, locale: string): string {
  const date = locale.startsWith('en_US') ? 'm/d/yyyy' : 'dd/mm/yyyy';
  switch (type) {
    case 'DATE':
      return date;
    case 'DATE_TIME':
      return `${date} h:mm:ss`;
    case 'TIME':
      return 'h:mm:ss';
    case 'PERCENT':
      return '0.00%';
    case 'NUMBER':
      return '#,##0.00';
    case 'CURRENCY':
      return locale.startsWith('en_US') ? '"$"#,##0.00' : '[$₪-40D]#,##0.00';
    case 'SCIENTIFIC':
      return '0.00E+00';
    case 'TEXT':
      return '@';
    default:
      return 'General';
  }
}
