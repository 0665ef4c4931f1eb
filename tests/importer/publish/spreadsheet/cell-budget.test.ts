import { expect, test } from 'vitest';
import { checkCellBudget } from '../../../../importer/publish/spreadsheet/cell-budget.ts';

test('a spreadsheet with room for more is not worth a word', () => {
  expect(checkCellBudget(7_999_999)).toBeNull();
});

test('from 80 % of what Google allows on, the owner is warned', () => {
  expect(checkCellBudget(8_000_000)).toBe(
    'The spreadsheet uses 8,000,000 cells of the 10,000,000 cells that Google allows (80 %). Archive closed cases before it is full.',
  );
  expect(checkCellBudget(10_000_000)).toContain('(100 %)');
});

test('what Google would refuse is refused before anything is written', () => {
  expect(() => checkCellBudget(10_000_001)).toThrow(
    'The case sheet would need 10,000,001 cells, and a Google spreadsheet holds 10,000,000 cells at most. Nothing was written.',
  );
});
