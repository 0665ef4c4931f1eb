import { format, parseValue } from 'numfmt';

/** Months, weekdays and the order of day and month follow the office's spreadsheets. */
const LOCALE = 'he';

/** The number or date that a text spells, as in a typed cell; undefined when it spells none. */
export function numberInText(text: string): number | undefined {
  if (!/\d/.test(text)) return undefined;
  const value = parseValue(text, { locale: LOCALE })?.value;
  return typeof value === 'number' ? value : undefined;
}

/** A number as `&` writes it: up to 15 digits. */
export function numberAsText(number: number): string {
  return String(Number(number.toPrecision(15)))
    .toUpperCase()
    .replace(/E\+?(-?)(\d)$/, 'E$10$2');
}

/**
 * A value in a number format such as `dd/mm/yyyy`.
 * @throws when the pattern is none
 */
export function inNumberFormat(pattern: string, value: string | number | boolean): string {
  return format(pattern, value, { locale: LOCALE });
}
