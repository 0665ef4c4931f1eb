import { formatNumber, isDateFormat } from '../sheetjs/sheetjs.ts';

/** Formats that Excel shows by the office's own region, and the libraries by America's. */
const OF_THE_REGION: { readonly [code: string]: string } = {
  'm/d/yy': 'dd/mm/yyyy',
  'm/d/yy h:mm': 'dd/mm/yyyy hh:mm',
};
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const ONLY_TIME = /^[^dy]*$/i;
const REMEMBERED = 20_000;

/** How the cells of one style show their numbers. */
export interface NumberFormat {
  /** True where the number is a day; lengths of time and times of day alone are numbers. */
  isDay(serial: number): boolean;
  /** What Excel shows of a number; a date is a serial counted from 1900. */
  show(value: number): string;
}

/** @param code as Excel writes it, such as `dd/mm/yyyy` */
export function numberFormat(code: string): NumberFormat {
  const local = withLiteralsMarked(OF_THE_REGION[code] ?? code);
  const days = isDateFormat(local) && !ELAPSED.test(local);
  const onlyTime = ONLY_TIME.test(withoutLiterals(local));
  return { isDay: (serial) => days && (!onlyTime || serial >= 1), show: showerOf(local) };
}

/** Marks what Excel shows as it stands and SSF refuses: Hebrew letters, `₪`, and the points of `dd.mm.yyyy`. */
function withLiteralsMarked(code: string): string {
  const points = isDateFormat(code);
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*].|\.(?!0)|[^ -~]/gu, (part) =>
    part.length > 2 || /^["\\[_*]/.test(part) || (part === '.' && !points) ? part : `"${part}"`,
  );
}

function showerOf(code: string): (value: number) => string {
  if (/^general$/i.test(code) || code === '@') return showGeneral;
  if (/^0+$/.test(code))
    return (value) =>
      isPlainInteger(value) && value >= 0 ? String(value).padStart(code.length, '0') : show(code, value);
  return remembering((value) => show(code, value));
}

function showGeneral(value: number): string {
  return isPlainInteger(value) ? String(value) : show('General', value);
}

/** Where Excel shows a whole number by its digits alone. */
function isPlainInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e11 && !Object.is(value, -0);
}

/** A format that the library cannot apply shows the number itself rather than nothing. */
function show(code: string, value: number): string {
  try {
    return formatNumber(code, value);
  } catch {
    return String(value);
  }
}

function remembering(show: (value: number) => string): (value: number) => string {
  const shown = new Map<number, string>();
  return (value) => {
    const known = shown.get(value);
    if (known !== undefined) return known;
    const text = show(value);
    if (shown.size >= REMEMBERED) shown.clear();
    shown.set(value, text);
    return text;
  };
}

function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}
