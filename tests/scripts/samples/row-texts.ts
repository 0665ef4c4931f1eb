import type { CellObject } from '@e965/xlsx';
import { withCheckDigit } from '../../../scripts/samples/office/person.ts';
import type { SampleRow } from './sample-rows.ts';

export const isIn = (row: SampleRow, workbook: string): boolean => row.workbook.startsWith(workbook);
export const isSameSheet = (a: SampleRow, b: SampleRow): boolean =>
  a.workbook === b.workbook && a.sheet === b.sheet;
const cell = (row: SampleRow, ...headers: readonly string[]): CellObject | undefined =>
  headers.map((header) => row.cells.get(header)).find((one) => one !== undefined);
export const text = (row: SampleRow, ...headers: readonly string[]): string =>
  String(cell(row, ...headers)?.v ?? '');
export const isOneOf = (words: readonly string[], word: string): boolean => words.includes(word);
export const allText = (row: SampleRow): string => [...row.cells.values()].map(({ v }) => v).join('|');
export const invoiceOf = (row: SampleRow): string => text(row, "מס' חשבונית");
export const claimText = (row: SampleRow): string => text(row, 'סוג תביעה', 'סוג התביעה', 'עבור');

export const idCell = (row: SampleRow): CellObject | undefined => cell(row, 'ת.ז.', 'ת"ז', 'ת.ז');
export const idText = (row: SampleRow): string => String(idCell(row)?.v ?? '');
export const idOf = (row: SampleRow): string => {
  const digits = idText(row).replace(/\D/g, '');
  return digits === '' ? '' : digits.padStart(9, '0');
};
export const isValidId = (id: string): boolean => id !== '' && withCheckDigit(id.slice(0, 8)) === id;

export const phoneText = (row: SampleRow): string => text(row, 'טלפון', "טל' נייד", 'ליצירת קשר');
export const phonesOf = (row: SampleRow): readonly string[] =>
  phoneText(row)
    .split(/[/,;\n]|או/)
    .map((phone) => phone.replace(/\D/g, ''))
    .filter((digits) => digits.length > 7)
    .map((digits) =>
      /^\d{7}0\d\d?$/.test(digits) && !digits.startsWith('0') ? digits.slice(7) + digits.slice(0, 7) : digits,
    )
    .map((digits) => digits.replace(/^(00)?972/, '').replace(/^0/, ''));

export function differingPlaces(a: string, b: string): readonly number[] {
  if (a === '' || a.length !== b.length) return [];
  return [...a].flatMap((digit, place) => (digit === b[place] ? [] : [place]));
}

export function areSwapped(a: string, b: string): boolean {
  const [first = 0, second = 0, ...more] = differingPlaces(a, b);
  return second === first + 1 && more.length === 0 && a[first] === b[second] && a[second] === b[first];
}

export const percentOf = (row: SampleRow): number => {
  const percent = Number.parseFloat(text(row, '% שכ"ט'));
  return percent < 1 ? Math.round(percent * 100) : percent;
};

export const dateCells = (row: SampleRow): readonly CellObject[] =>
  [...row.cells].filter(([header]) => /תאריך|זמני עד|לתשלום עד/.test(header)).map(([, one]) => one);
export const moneyCells = (row: SampleRow): readonly CellObject[] =>
  [...row.cells].filter(([header]) => /^סכום|^שולם/.test(header)).map(([, one]) => one);
export const isUnreadable = ({ t, v }: CellObject): boolean =>
  t === 'e' || /^(31\/02\/2025|30\.2\.25|לברר|לבדוק מול הלקוח)$/.test(String(v));

/** Whole shekels of `₪1,200`, `1200 ש"ח`, `1,200.00`, `1.200`; null where there is no amount. */
export function amountOf(one: CellObject | undefined): number | null {
  if (one === undefined || isUnreadable(one)) return null;
  return Number(String(one.v).replace(/\.00$/, '').replace(/\D/g, ''));
}
