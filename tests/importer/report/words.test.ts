import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemText } from '../../../importer/report/problem-texts.ts';
import { columnWhy } from '../../../importer/report/wording/column-whys.ts';
import {
  counted,
  formatBits,
  formatShare,
  NOUNS,
  prefixed,
} from '../../../importer/report/wording/counts.ts';
import { showReason } from '../../../importer/report/wording/left-out-reasons.ts';
import { seenWords } from '../../../importer/report/wording/seen-words.ts';
import { evidenceWords } from '../../../importer/review/evidence-words.ts';

const IMPORTER = join(import.meta.dirname, '../../../importer');

function sourcesOfImporter(): readonly string[] {
  return readdirSync(IMPORTER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('report'))
    .map((path) => readFileSync(join(IMPORTER, path), 'utf8'));
}

describe('the page tells in Hebrew what the program says in English', () => {
  test('every kind of problem the importer can report has Hebrew words', () => {
    const codes = new Set(
      sourcesOfImporter().flatMap((source) =>
        [...source.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code = '']) => code),
      ),
    );
    expect(codes.size).toBeGreaterThan(40);
    expect([...codes].filter((code) => problemText(code) === null)).toEqual([]);
  });

  test('why a column was understood so', () => {
    expect(columnWhy('header known, as in a billing workbook, 96% of its cells fit')).toBe(
      'כותרת מוכרת, כמו בקובץ גבייה, 96% מהתאים מתאימים',
    );
    expect(columnWhy('header may mean feeAmount or paidAmount')).toBe('יכולה להיות: שכר טרחה או שולם עד כה');
    expect(columnWhy('header known, and the moon is full')).toBeNull();
  });

  test('why a row or a tab is on no case', () => {
    expect(showReason('total-row').toString()).toBe('שורת סיכום');
    expect(showReason('impossible-date').toString()).toBe('תאריך שאינו קיים');
    expect(showReason('who-knows').toString()).toBe('<bdi dir="ltr">who-knows</bdi>');
  });

  test('what was seen in a cell stands without the quotes around it', () => {
    expect(seenWords('"31/02/2025"')).toBe('31/02/2025');
    expect(seenWords('"נייד" and "טלפון", both phones')).toBe('״נייד״ וגם ״טלפון״: טלפון');
    expect(seenWords('something else')).toBe('something else');
  });

  test('what a compared field says', () => {
    expect(evidenceWords({ field: 'nationalId', level: 'ספרה אחת שונה' })).toEqual({
      field: 'תעודת זהות',
      level: 'ספרה אחת שונה',
    });
    expect(evidenceWords({ field: 'phones', level: 'different' })).toEqual({ field: 'טלפון', level: 'שונה' });
  });
});

describe('numbers read as Hebrew', () => {
  test('one and two of a thing are words', () => {
    expect([0, 1, 2, 1234].map((count) => counted(count, NOUNS.row))).toEqual([
      '0 שורות',
      'שורה אחת',
      'שתי שורות',
      '1,234 שורות',
    ]);
    expect(prefixed('ל', '300 לקוחות')).toBe('ל־300 לקוחות');
    expect(prefixed('ל', 'לקוח אחד')).toBe('ללקוח אחד');
  });

  test('a share never says nothing of something, nor all of less than all', () => {
    expect(
      [
        [0, 10],
        [1, 5000],
        [1, 30],
        [1, 3],
        [4999, 5000],
        [10, 10],
        [0, 0],
      ].map(([part = 0, whole = 0]) => formatShare(part, whole)),
    ).toEqual(['0%', 'פחות מ־0.1%', '3.3%', '33%', 'יותר מ־99.9%', '100%', '–']);
  });

  test('evidence has its sign', () => {
    expect([12.34, -4, 0.01].map(formatBits)).toEqual(['+12.3', '−4.0', '0']);
  });
});
