import { fieldLabel } from './field-labels.ts';

const QUOTED = /^"(.*)"$/s;

/** What was seen, where the problem says it in English around the workbook's own words. */
const PATTERNS: readonly (readonly [pattern: RegExp, say: (...found: string[]) => string])[] = [
  [QUOTED, (text) => text],
  [/^a second header, "(.*)"$/s, (headers) => `כותרות נוספות: ${headers}`],
  [
    /^"(.*)" and "(.*)", both (\w+)$/s,
    (one, other, key) => `״${one}״ וגם ״${other}״: ${fieldLabel(key) ?? key}`,
  ],
  [/^no tab "(.*)"$/s, (tab) => `אין לשונית ״${tab}״`],
  [/^nothing in row (\d+)$/, (row) => `שורה ${row} ריקה`],
  [/^(\d+) rows in which no column tells who the client is$/, (rows) => `${rows} שורות`],
  [/^a workbook that the mapping file names/, () => 'קובץ שלא נמסר'],
  [/^headers with no client under them$/, () => 'אין שורות מתחת לכותרות'],
];

/** What was seen: the cell's own text without its quotes, or the known phrases in Hebrew; others stay as they are. */
export function seenWords(saw: string): string {
  for (const [pattern, say] of PATTERNS) {
    const found = pattern.exec(saw);
    if (found !== null) return say(...found.slice(1));
  }
  return saw;
}
