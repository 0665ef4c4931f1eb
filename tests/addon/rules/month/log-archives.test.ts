import { expect, test } from 'vitest';
import { logTabsFrom } from '../../../../addon/rules/month/log-archives.ts';

const TITLES = [
  'תיקים',
  'יומן',
  'יומן עד 2025-03-20 (2)',
  'יומן עד 2025-03-20',
  'יומן עד 2025-03-20 (10)',
  'יומן עד 2025-02-28',
  'יומן עד 2025-03-01',
  'היומן של דנה',
  'יומן עד 2025-03-09 עותק',
  'עותק של יומן',
];

test('of the archives those are read that end in the month or after it, and the log, oldest first', () => {
  expect(logTabsFrom(TITLES, { from: '2025-03-01', most: 9 })).toEqual([
    'יומן עד 2025-03-01',
    'יומן עד 2025-03-20',
    'יומן עד 2025-03-20 (2)',
    'יומן עד 2025-03-20 (10)',
    'יומן',
  ]);
});

test('of too many only the newest are read', () => {
  expect(logTabsFrom(TITLES, { from: '2025-03-01', most: 2 })).toEqual(['יומן עד 2025-03-20 (10)', 'יומן']);
});

test('without archives, and without a log, there is nothing more to read', () => {
  expect(logTabsFrom(['יומן', 'תיקים'], { from: '2025-03-01', most: 9 })).toEqual(['יומן']);
  expect(logTabsFrom(['תיקים'], { from: '2025-03-01', most: 9 })).toEqual([]);
});
