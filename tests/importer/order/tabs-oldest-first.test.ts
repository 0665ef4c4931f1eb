import { expect, test } from 'vitest';
import { monthOfTab, tabsOldestFirst } from '../../../importer/order/tabs-oldest-first.ts';

const tabs = (...names: readonly string[]) => ({
  sheets: names.map((sheet) => ({
    sheet,
    hidden: false,
    headerRowNumber: 1,
    ignored: null,
    columns: [],
    sourceRows: 1,
    hiddenRows: 0,
    skippedRows: [],
  })),
});

test('a tab says its month in words or in figures', () => {
  expect(['ינואר 2025', '01.25', '1-2025', '2025-01'].map(monthOfTab)).toEqual([301, 301, 301, 301]);
});

test('tabs that stand newest first are read oldest first', () => {
  expect(tabsOldestFirst(tabs('פברואר 2025', 'ינואר 2025', 'דצמבר 2024'))).toEqual([
    'דצמבר 2024',
    'ינואר 2025',
    'פברואר 2025',
  ]);
});

test('tabs stay as they stand where one of them names no month', () => {
  expect(tabsOldestFirst(tabs('פברואר 2025', 'ארכיון', 'ינואר 2025'))).toEqual([
    'פברואר 2025',
    'ארכיון',
    'ינואר 2025',
  ]);
});
