// What may stand between the digits of one number; a slash only after the area (050/1234567).
const GAP = '[\\s.()\\-–‑־]{0,3}';
const GAP_AFTER_AREA = '[\\s/.()\\-–‑־]{0,3}';
const more = (count: number): string => `${GAP}\\d`.repeat(count);
// The zero after +972 is written by habit.
const COUNTRY = `(?:(?:\\+|00)${GAP})?972${GAP}(?:0${GAP})?`;
const WITH_AREA = `\\(?(?:${COUNTRY}|0${GAP})(?:[57]${GAP}\\d|[23489])${GAP_AFTER_AREA}\\d${more(6)}`;
// A number cell loses the leading zero; looser spellings without it would take dates for phones.
const LOST_ZERO = '(?:[57]\\d[-\\s]?\\d{7}|[23489]\\d{7})';
const NATIONWIDE = `(?:${COUNTRY})?1${GAP}(?:700|800|801|599)${more(6)}`;
const ONE = new RegExp(`(?:${NATIONWIDE}|${WITH_AREA}|${LOST_ZERO})`, 'y');

const PLAIN = /^(?:0|\+?972[- ]?)([57]\d|[23489])[- ]?(\d{3})[- ]?(\d{4})$/;
const LOST_ITS_ZERO = /^(?:[57]\d{8}|[23489]\d{7})$/;
// Right-to-left editing turns 050-1234567 round.
const TURNED_ROUND = /(\d{7})[-–](0(?:[57]\d|[23489]))(?![\d\-–])/y;

/** A phone found in a text. */
export interface FoundPhone {
  readonly e164: string;
  /** Exclusive end of the number in the text. */
  readonly end: number;
}

/** The whole text as one Israeli number in one of the commonest spellings; null where it is anything else. */
export function plainIsraeliPhone(text: string): string | null {
  const plain = PLAIN.exec(text);
  if (plain !== null) return `+972${plain[1]}${plain[2]}${plain[3]}`;
  return LOST_ITS_ZERO.test(text) ? `+972${text}` : null;
}

/**
 * An Israeli number that starts exactly at `start`, in any spelling: +972, 00972, a lost leading zero, dashes,
 * brackets, blanks. Mobile (05N), internet (07N), area (02, 03, 04, 08, 09) and nationwide (1-700) numbers.
 * The shape decides, not the ranges in use today, which change.
 */
export function israeliPhoneAt(text: string, start: number): FoundPhone | null {
  TURNED_ROUND.lastIndex = start;
  const turned = TURNED_ROUND.exec(text);
  if (turned !== null) return { e164: `+972${turned[2]?.slice(1)}${turned[1]}`, end: TURNED_ROUND.lastIndex };
  ONE.lastIndex = start;
  const match = ONE.exec(text);
  if (match === null) return null;
  const digits = match[0].replace(/\D/g, '');
  const national = digits.replace(/^(?:00)?972(?=\d{8})/, '').replace(/^0/, '');
  return { e164: `+972${national}`, end: ONE.lastIndex };
}
