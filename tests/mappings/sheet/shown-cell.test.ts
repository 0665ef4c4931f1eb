import { expect, test } from 'vitest';
import { shownCell } from '../../../mappings/sheet/shown-cell.ts';

test.each([
  ['date', 45_747, '31/03/2025'],
  ['money', 1296.5, '₪1,296.50'],
  ['percent', 0.105, '10.5%'],
  ['text', 'לחזור ללקוח', 'לחזור ללקוח'],
  ['number', 7, '7'],
  ['date', null, ''],
  // A phone that somebody typed where a date belongs.
  ['date', 972_501_234_567, '972501234567'],
  ['date', -1, '-1'],
] as const)('a %s cell of %s reads %s', (kind, value, shown) => {
  expect(shownCell(kind, value)).toBe(shown);
});
