import { DateTime } from 'luxon';
import { NotEmulated } from '../realm/failures.ts';

/** Letters of Java's SimpleDateFormat, with what Luxon calls them. */
const LETTERS: Readonly<Record<string, string>> = {
  yyyy: 'yyyy',
  yy: 'yy',
  y: 'yyyy',
  MMMM: 'LLLL',
  MMM: 'LLL',
  MM: 'LL',
  M: 'L',
  dd: 'dd',
  d: 'd',
  EEEE: 'cccc',
  EEE: 'ccc',
  E: 'ccc',
  u: 'c',
  HH: 'HH',
  H: 'H',
  hh: 'hh',
  h: 'h',
  mm: 'mm',
  m: 'm',
  ss: 'ss',
  s: 's',
  SSS: 'SSS',
  a: 'a',
  Z: 'ZZZ',
  XXX: 'ZZ',
};

/**
 * A moment in the words of `Utilities.formatDate`, names in English.
 * @source https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html
 */
export function formatDate(date: Date, timeZone: string, format: string): string {
  const moment = DateTime.fromJSDate(date, { zone: timeZone }).setLocale('en');
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    const luxon = LETTERS[token];
    if (luxon === undefined) throw new NotEmulated(`Utilities.formatDate with ${token}`);
    return moment.toFormat(luxon);
  });
}
