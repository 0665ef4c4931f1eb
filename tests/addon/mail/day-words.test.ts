import { expect, test } from 'vitest';
import { caseCount, dayCount, daysAgo, daysLeft, figure, shekels } from '../../../addon/mail/words/counts.ts';
import { longDay, monthName, weekday } from '../../../addon/mail/words/dates.ts';

test('one day, two days and more are counted as people say them', () => {
  expect([1, 2, 3, 10, 11, 100, 1234].map((count) => dayCount(count, 'calendarDays'))).toEqual([
    'יום אחד',
    'יומיים',
    '3 ימים',
    '10 ימים',
    '11 יום',
    '100 יום',
    '1,234 יום',
  ]);
  expect([1, 2, 3, 0].map((count) => dayCount(count, 'officeDays'))).toEqual([
    'יום עבודה אחד',
    'שני ימי עבודה',
    '3 ימי עבודה',
    '0 ימי עבודה',
  ]);
  expect([1, 2, 5].map(daysLeft)).toEqual(['נשאר יום אחד', 'נשארו יומיים', 'נשארו 5 ימים']);
  expect([1, 2, 9].map((count) => daysAgo(count, 'calendarDays'))).toEqual([
    'אתמול',
    'לפני יומיים',
    'לפני 9 ימים',
  ]);
  expect(daysAgo(1, 'officeDays')).toBe('לפני יום עבודה אחד');
  expect([1, 2, 3].map(caseCount)).toEqual(['תיק אחד', 'שני תיקים', '3 תיקים']);
});

test('a median may be half a day, and no more than one digit is told of it', () => {
  expect(dayCount(2.5, 'calendarDays')).toBe('2.5 ימים');
  expect(dayCount(2.04, 'calendarDays')).toBe('יומיים');
  expect([4.26, 1234.5, 1_000_000, 0.04, -1234].map(figure)).toEqual([
    '4.3',
    '1,234.5',
    '1,000,000',
    '0',
    '-1,234',
  ]);
});

test('money is told in whole shekels', () => {
  expect([0, 49, 50, 123_456_789, -250_000].map(shekels)).toEqual([
    '0 ₪',
    '0 ₪',
    '1 ₪',
    '1,234,568 ₪',
    '-2,500 ₪',
  ]);
});

test('days have their names', () => {
  expect(longDay('2026-11-22')).toBe('יום ראשון, 22/11/2026');
  expect(weekday('2026-11-28')).toBe('שבת');
  expect([monthName('2025-03'), monthName('2026-12')]).toEqual(['מרץ 2025', 'דצמבר 2026']);
});
