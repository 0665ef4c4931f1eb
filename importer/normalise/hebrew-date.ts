import { foldText } from './fold.ts';
import { remembered } from './remembered.ts';

const MONTHS = [
  'תשרי',
  'מרחשוון',
  'חשוון',
  'חשון',
  'כסלו',
  'כסליו',
  'טבת',
  'שבט',
  "אדר א'",
  "אדר ב'",
  'אדר',
  'ניסן',
  'אייר',
  'איר',
  'סיוון',
  'סיון',
  'תמוז',
  'אב',
  'אלול',
] as const;
const QUOTES = '\'"׳״’”';
const LETTERS = `[א-ת](?:[${QUOTES}]?[א-ת])*[${QUOTES}]?`;
const HEBREW_DATE = new RegExp(
  `(?<![\\p{L}${QUOTES}])(${LETTERS})\\s+ב?(${MONTHS.map((month) => month.replace("'", `[${QUOTES}]?`)).join('|')})[\\s,]+(?:ה['׳’])?(${LETTERS})(?![\\p{L}])`,
  'u',
);
const LETTER_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [...'אבגדהוזחטיכלמנסעפצקרשת'].map((letter, index) => [
    letter,
    index < 9 ? index + 1 : index < 18 ? (index - 8) * 10 : (index - 17) * 100,
  ]),
);
const SAME_MONTH = new Map([
  ['מרחשונ', 'חשונ'],
  ['כסליו', 'כסלו'],
]);
const MS_A_DAY = 86_400_000;
const HEBREW_CALENDAR = new Intl.DateTimeFormat('he-u-ca-hebrew', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A date of the Hebrew calendar in a text, such as `ט"ו בשבט תשפ"ה`. */
export interface HebrewDate {
  /** `YYYY-MM-DD`, or null where the calendar has no such day. */
  readonly iso: string | null;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Finds the first date of the Hebrew calendar, day and year in letters; the thousand (ה') may be left out. */
export function findHebrewDate(text: string): HebrewDate | null {
  const match = HEBREW_DATE.exec(text);
  if (match === null) return null;
  const [whole, dayLetters = '', month = '', yearLetters = ''] = match;
  const day = numberOfLetters(dayLetters);
  const year = 5000 + numberOfLetters(yearLetters);
  // Only a number of hundreds is a year: the word after the month may be any other.
  if (day > 30 || year < 5660 || year > 5860) return null;
  const folded = foldText(month);
  const iso = daysOfYear(String(year)).get(`${day} ${SAME_MONTH.get(folded) ?? folded}`) ?? null;
  return { iso, start: match.index, end: match.index + whole.length };
}

/** The value of Hebrew numerals, 0 where a sign is no numeral. */
function numberOfLetters(letters: string): number {
  return [...foldText(letters)].reduce((sum, letter) => sum + (LETTER_VALUES[letter] ?? 0), 0);
}

/** Every day of a Hebrew year, `day month` (folded) to its ISO date: Node knows the calendar one way only. */
const daysOfYear = remembered(200, (hebrewYear: string): ReadonlyMap<string, string> => {
  const days = new Map<string, string>();
  const firstMs = Date.UTC(Number(hebrewYear) - 3761, 7, 20);
  for (let index = 0; index < 430; index++) {
    const date = new Date(firstMs + index * MS_A_DAY);
    const parts = HEBREW_CALENDAR.formatToParts(date);
    const part = (type: Intl.DateTimeFormatPartTypes): string =>
      parts.find((one) => one.type === type)?.value ?? '';
    if (part('year') === hebrewYear) {
      days.set(`${part('day')} ${foldText(part('month'))}`, date.toISOString().slice(0, 10));
    }
  }
  return days;
});
