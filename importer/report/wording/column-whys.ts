import type { WorkbookKind } from '../../../mappings/fields.ts';
import { fieldLabel, WORKBOOK_LABELS } from './field-labels.ts';

const PHRASES = new Map([
  ['header known', 'כותרת מוכרת'],
  ['header known in other words', 'כותרת מוכרת בניסוח אחר'],
  ['header misspelt', 'כותרת מוכרת בשגיאת כתיב'],
  ['header holds a known one', 'הכותרת מכילה כותרת מוכרת'],
  ['header unknown', 'כותרת לא מוכרת'],
  ['no header', 'אין כותרת'],
  ['and contents tell nothing', 'והתוכן אינו מלמד'],
  ['column empty', 'העמודה ריקה'],
  ['its cells look like full names', 'התאים נראים כשמות מלאים'],
  ['beside a last name', 'לצד עמודת שם משפחה'],
  ['its meanings are other columns', 'מה שהכותרת אומרת כבר נמצא בעמודות אחרות'],
  ['said by the mapping file', 'כך נקבע בקובץ המיפוי'],
]);

const PATTERNS: readonly (readonly [pattern: RegExp, say: (found: string) => string])[] = [
  [/^(\d+)% of its cells fit$/, (share) => `${share}% מהתאים מתאימים`],
  [/^one of (\d+) meanings$/, (count) => `אחת מ־${count} משמעויות אפשריות`],
  [
    /^as in a (documents|authority|billing) workbook$/,
    // The pattern lets only these kinds through.
    (kind) => `כמו בקובץ ${WORKBOOK_LABELS[kind as WorkbookKind]}`,
  ],
  [/^another column is (\w+)$/, (key) => `עמודה אחרת כבר נקראה כ״${named(key)}״`],
  [
    /^header may mean (\w+(?: or \w+)*)$/,
    (keys) => `יכולה להיות: ${keys.split(' or ').map(named).join(' או ')}`,
  ],
];

/** Why a column was understood as it was, in Hebrew; null where a part of the English phrase is not known. */
export function columnWhy(why: string): string | null {
  const said = why.split(', ').map(sayPart);
  return said.includes(null) ? null : said.join(', ');
}

function sayPart(part: string): string | null {
  const phrase = PHRASES.get(part);
  if (phrase !== undefined) return phrase;
  for (const [pattern, say] of PATTERNS) {
    const found = pattern.exec(part)?.[1];
    if (found !== undefined) return say(found);
  }
  return null;
}

function named(key: string): string {
  return fieldLabel(key) ?? key;
}
