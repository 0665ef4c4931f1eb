import { expect, test } from 'vitest';
import { DROP_DOWNS } from '../../../mappings/sheet/drop-downs.ts';
import { CASES_TAB, DASHBOARD_TITLE, TABLE_TABS as TABS } from '../../../mappings/sheet/tabs.ts';

test('within a tab every column has a header of its own, by which it is found', () => {
  for (const { title, columns } of TABS) {
    const headers = columns.map(({ header }) => header);
    expect(new Set(headers).size, title).toBe(headers.length);
  }
});

test('the tabs are named as Excel allows', () => {
  for (const title of [...TABS.map((tab) => tab.title), DASHBOARD_TITLE]) {
    expect(title).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  }
});

test('only what nobody may edit is locked on the cases tab', () => {
  const locked = CASES_TAB.columns.filter((column) => column.locked).map(({ key }) => key);

  expect(locked).toEqual(['caseId', 'stageSince', 'startedDate', 'more', 'clientId', 'sources']);
});

test('a list of words fits into a cell rule of Excel', () => {
  for (const words of Object.values(DROP_DOWNS)) {
    expect(words.join(',').length).toBeLessThanOrEqual(255);
    expect(words.filter((word) => /[,"]/.test(word))).toEqual([]);
  }
});
