/** How Hebrew counts one kind of thing; `two` where the dual reads better than a figure. */
export interface Noun {
  readonly one: string;
  readonly two?: string;
  readonly many: string;
}

export const NOUNS = {
  row: { one: 'שורה אחת', two: 'שתי שורות', many: 'שורות' },
  file: { one: 'קובץ אחד', two: 'שני קבצים', many: 'קבצים' },
  sheet: { one: 'לשונית אחת', two: 'שתי לשוניות', many: 'לשוניות' },
  column: { one: 'עמודה אחת', two: 'שתי עמודות', many: 'עמודות' },
  cell: { one: 'תא אחד', two: 'שני תאים', many: 'תאים' },
  client: { one: 'לקוח אחד', two: 'שני לקוחות', many: 'לקוחות' },
  case: { one: 'תיק אחד', two: 'שני תיקים', many: 'תיקים' },
  matter: { one: 'עניין אחד', two: 'שני עניינים', many: 'עניינים' },
  problem: { one: 'בעיה אחת', two: 'שתי בעיות', many: 'בעיות' },
  pair: { one: 'זוג אחד', two: 'שני זוגות', many: 'זוגות' },
} as const satisfies Record<string, Noun>;

const COUNT_FORMAT = new Intl.NumberFormat('he-IL');

/** A whole number as Hebrew readers write it: `12,345`. */
export function formatCount(count: number): string {
  return COUNT_FORMAT.format(count);
}

/** `שורה אחת`, `שתי שורות`, `12,345 שורות`. */
export function counted(count: number, noun: Noun): string {
  if (count === 1) return noun.one;
  if (count === 2 && noun.two !== undefined) return noun.two;
  return `${formatCount(count)} ${noun.many}`;
}

/** The form of a verb that goes with a count: `נקרא`, `נקראו`. */
export function byNumber(count: number, forms: { readonly one: string; readonly many: string }): string {
  return count === 1 ? forms.one : forms.many;
}

/** A Hebrew one-letter word before a phrase: `ל־300 לקוחות` before a figure, `ללקוח אחד` before a word. */
export function prefixed(letter: string, phrase: string): string {
  return /^\d/.test(phrase) ? `${letter}־${phrase}` : `${letter}${phrase}`;
}

/** A part of a whole as percent; what is there at all never reads 0 %, and what is missing never 100 %. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (100 * part) / whole;
  if (percent > 0 && percent < 0.1) return 'פחות מ־0.1%';
  if (percent > 99.9 && percent < 100) return 'יותר מ־99.9%';
  return `${percent < 10 || percent > 90 ? Number(percent.toFixed(1)) : Math.round(percent)}%`;
}

/** Evidence in bits, signed, to be shown left to right: `+12.3`, `−4.0`. */
export function formatBits(bits: number): string {
  const size = Math.abs(bits).toFixed(1);
  if (Number(size) === 0) return '0';
  return `${bits < 0 ? '−' : '+'}${size}`;
}
