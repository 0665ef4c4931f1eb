import { expect, test } from 'vitest';
import { rowSpans, rowSpansAtMost } from '../../../../addon/rules/reading/row-spans.ts';

test('neighbouring rows are asked for together, and a narrow gap is read along', () => {
  expect(rowSpans([9, 3, 2, 4, 30, 31])).toEqual([
    { first: 2, last: 9 },
    { first: 30, last: 31 },
  ]);
  expect(rowSpans([])).toEqual([]);
});

test('rows all over the sheet are asked for in no more ranges than an address can hold', () => {
  const rows = [10, 20, 100, 110, 1000, 5000];
  expect(rowSpansAtMost(3, rows)).toEqual([
    { first: 10, last: 110 },
    { first: 1000, last: 1000 },
    { first: 5000, last: 5000 },
  ]);
  expect(rowSpansAtMost(1, rows)).toEqual([{ first: 10, last: 5000 }]);
  for (let count = 1; count <= 6; count += 1) {
    const spans = rowSpansAtMost(count, rows);
    expect(spans.length).toBeLessThanOrEqual(count);
    expect(rows.every((row) => spans.some(({ first, last }) => first <= row && row <= last))).toBe(true);
  }
});

test('evenly scattered rows still fit', () => {
  const rows = Array.from({ length: 300 }, (_, index) => index * 10 + 2);
  expect(rowSpansAtMost(20, rows)).toHaveLength(20);
});
