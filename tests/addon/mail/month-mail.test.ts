import { describe, expect, test } from 'vitest';
import { monthMail } from '../../../addon/mail/month-mail.ts';
import type { MonthFigures } from '../../../addon/rules/month/month-figures.ts';
import { aMonth, anEmptyMonth } from './a-month.ts';

const SETTINGS = { startDays: 14, monthlyTarget: 700, monthlyBefore: 300 };

const bodyOf = (figures: MonthFigures, before: MonthFigures | null, settings = SETTINGS) =>
  monthMail({ figures, before, settings, url: 'https://docs.google.com/spreadsheets/d/the-office/edit' })
    .body;

test('each number has the month before beside it', () => {
  const body = bodyOf(aMonth(), aMonth({ closed: 480, fees: { due: 100_000, collected: 50_000 } }));
  expect(body).toContain('נסגרו החודש: 512 (לפני חודש: 480)');
  expect(body).toContain('לגבייה החודש: 487,300 ₪ (לפני חודש: 1,000 ₪)');
  const rows = body.split('\n').filter((line) => /^[^:]+: [\d,.]+/.test(line) && !line.startsWith('הדוח'));
  const aims = /^(נפתחו החודש|לפני חודש|לפני המעבר לגיליון|היעד)/;
  expect(rows.filter((line) => !aims.test(line) && !line.includes('לפני חודש: '))).toEqual([]);
});

test('that nobody counted the month before is said once', () => {
  const body = bodyOf(aMonth(), null);
  expect(body).toContain('נסגרו החודש: 512\n');
  expect(body).toContain('אין נתונים על החודש הקודם.');
  expect(body).not.toMatch(/לפני חודש|אין נתון(?!ים)/);
  expect(body).not.toContain('מה הולך טוב');
});

test('new cases stand beside what the office could carry and what it aims at, where it set them', () => {
  expect(bodyOf(aMonth(), null)).toContain('לפני המעבר לגיליון: 300\nהיעד: 700\n');
  const body = bodyOf(aMonth(), null, { ...SETTINGS, monthlyBefore: 0, monthlyTarget: 0 });
  expect(body).toContain('נפתחו החודש: 640\n\n');
});

describe('a complaint that recurs is marked', () => {
  const complaint = (count: number, again = 0) => aMonth({ complaints: [{ subject: 'slow', count, again }] });

  test.each<[string, MonthFigures, MonthFigures | null, string]>([
    ['of clients who had complained before', complaint(5, 2), null, 'חוזרת: 2 מהן מלקוחות שכבר התלוננו'],
    ['of one such client', complaint(5, 1), complaint(1), ' · חוזרת: אחת מהן מלקוח שכבר התלונן'],
    ['on what the month before was complained of', complaint(5), complaint(1), ' · חוזרת מהחודש הקודם'],
    ['not where nobody did', complaint(5), complaint(0), ''],
    ['not where it is gone', aMonth({ complaints: [] }), complaint(4), ''],
  ])('%s', (_, figures, before, mark) => {
    const [line = ''] = bodyOf(figures, before).match(/^הטיפול מתארך: .*$/m) ?? [];
    expect(line.replace(/^[^(]*\((?:לפני חודש: \d+)?|\)$/g, '')).toBe(mark);
  });
});

describe('the first sentences say what the numbers bear out', () => {
  const better = { ...aMonth(), start: { cases: 600, medianDays: 12, inTime: 500 } };

  test('what got better and what got worse', () => {
    const body = bodyOf(better, aMonth({ closed: 531, satisfaction: { answers: 5, average: 4.5 } }));
    expect(body).toContain(
      'מה הולך טוב:\nההמתנה לתחילת טיפול התקצרה ב-4 ימים.\nהטיפול מתחיל בזמן: היעד הוא 14 יום.\n',
    );
    expect(body).toContain('במה כדאי להתמקד:\nנסגרו 19 תיקים פחות מבחודש הקודם.\nשביעות הרצון ירדה ב-0.2.\n');
  });

  test('an aim that was reached is good news also in the first report', () => {
    expect(bodyOf(aMonth({ opened: 712 }), null)).toContain('הגענו ליעד של 700 תיקים חדשים בחודש.');
  });

  test('nothing is praised or blamed by fewer than five cases or answers', () => {
    const few = (cases: number, medianDays: number, average: number) =>
      aMonth({
        opened: cases,
        closed: cases,
        start: { cases, medianDays, inTime: cases },
        satisfaction: { answers: cases, average },
      });
    expect(bodyOf(few(4, 2, 5), few(3, 9, 2))).not.toMatch(/מה הולך טוב|במה כדאי/);
    expect(bodyOf(few(4, 2, 5), null)).not.toContain('מה הולך טוב');
    expect(bodyOf(few(5, 2, 5), few(5, 9, 2))).toContain('ההמתנה לתחילת טיפול התקצרה ב-7 ימים.');
  });

  test('where nothing changed nothing is said', () => {
    const body = bodyOf(aMonth(), aMonth());
    expect(body).not.toMatch(/מה הולך טוב|במה כדאי/);
  });

  test('a log that tells of a part of the month is no whole month', () => {
    expect(bodyOf(aMonth({ isLogWhole: false }), null)).toContain('היומן מכסה רק חלק מהחודש');
    expect(bodyOf(aMonth(), null)).not.toContain('היומן מכסה');
  });
});

test('a month in which nothing was written down reads as such, not as a bad one', () => {
  const body = bodyOf(anEmptyMonth('2026-10'), aMonth());
  expect(body).toContain('החודש לא נרשמו תיקים');
  expect(body).not.toContain('במה כדאי להתמקד');
});
