import { describe, expect, test } from 'vitest';
import { rowKeys } from '../../../../importer/publish/spreadsheet/row-keys.ts';
import { CASES_TAB, REVIEW_TAB, SOURCES_TAB } from '../../../../mappings/sheet/tabs.ts';

describe('a case', () => {
  const columns = ['added.0', 'caseId', 'clientName'];

  test('is known by its id, wherever the column stands and whatever else the row says', () => {
    const keyOf = rowKeys(CASES_TAB.title, columns);
    expect(keyOf(['שלי', ' C-00001 ', 'רונית'])).toBe('C-00001');
  });

  test('that was copied with its id is known by what it says, so that it is not taken for the first', () => {
    const keyOf = rowKeys(CASES_TAB.title, columns);
    const [first, copy, other] = [
      keyOf([null, 'C-00001', 'רונית']),
      keyOf([null, 'C-00001', 'רונית']),
      keyOf([null, 'C-00001', 'יוסף']),
    ];
    expect(new Set([first, copy, other]).size).toBe(3);
    expect(copy).toBe(rowKeys(CASES_TAB.title, columns)([null, null, 'רונית']));
  });
});

test('a source row is known by its content, not by its number: rows of a legacy sheet move', () => {
  const columns = SOURCES_TAB.columns.map(({ key }) => key);
  const keyOf = rowKeys(SOURCES_TAB.title, columns);
  const row = (number: number, hash: string) => keyOf(['billing.xlsx', 'גבייה', number, 'P-1', 'C-1', hash]);
  expect(row(17, 'abc')).toBe(row(18, 'abc'));
  expect(row(17, 'abc')).not.toBe(row(17, 'abd'));
});

test('a line that people typed among the review items has no key, so that it is never deleted', () => {
  const columns = REVIEW_TAB.columns.map(({ key }) => key);
  expect(rowKeys(REVIEW_TAB.title, columns)([null, 'לשאול את דנה'])).toBe('');
});
