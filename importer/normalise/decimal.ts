/** A number as a text writes it, once its separators are understood: `-?\d+(\.\d+)?`, without thousands marks. */
export type DecimalText = string;

const GROUPED = /^[1-9]\d{0,2}([, '’.])\d{3}(?:\1\d{3})*$/;

/**
 * Understands the separators of a number without sign: `1,234.50`, `1.234,50`, `1234,5`, `1 234`.
 * @returns `ambiguous` for 1.234, which is a thousand to one clerk and one and a bit to another;
 * null where the separators make no number
 */
export function readDecimal(text: string): DecimalText | 'ambiguous' | null {
  if (/^\d+$/.test(text)) return text;
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return 'ambiguous';
  if (GROUPED.test(text)) return text.replace(/\D/g, '');
  const [, whole = '', mark = '', fraction = ''] = /^(.*)([.,])(\d+)$/.exec(text) ?? [];
  if (mark === '' || (mark === ',' && fraction.length > 2)) return null;
  const wholeDigits = whole.replace(/\D/g, '');
  const understood = whole === wholeDigits || (GROUPED.test(whole) && !whole.includes(mark));
  return understood ? `${wholeDigits || '0'}.${fraction}` : null;
}

/**
 * A decimal times a power of ten, rounded half away from zero, without floating point.
 * @param powerOfTen how many digits the point moves to the right
 * @returns a whole number, or null where it is too large to be exact
 */
export function scaleDecimal(decimal: DecimalText, powerOfTen: number): number | null {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = whole + fraction.slice(0, powerOfTen).padEnd(powerOfTen, '0');
  const size = Number(digits) + (fraction.charAt(powerOfTen) >= '5' ? 1 : 0);
  if (whole === '' || !Number.isSafeInteger(size)) return null;
  return sign === '-' && size !== 0 ? -size : size;
}

/** A number of a number cell as a decimal: its shortest spelling, so that 1.005 is 1.005. */
export function decimalOfNumber(value: number): DecimalText | null {
  const text = String(value);
  if (!text.includes('e')) return Number.isFinite(value) ? text : null;
  return Math.abs(value) < 1 ? '0' : null;
}
