import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeTab } from '../../../../importer/publish/spreadsheet/arrange-tab.ts';
import { STAFF_TAB } from '../../../../mappings/sheet/tabs.ts';

const headersOf = (headers: readonly string[]) =>
  arrangeTab(STAFF_TAB.columns, headers).map(({ column }) => column.header);

test('columns stay where people moved them, with their own between', () => {
  const headers = ['דוא"ל', 'הערה שלי', 'שם', 'תפקיד', 'פעיל', 'מחליף'];
  expect(headersOf(headers)).toEqual(headers);
  expect(arrangeTab(STAFF_TAB.columns, headers).map(({ wantedIndex }) => wantedIndex)).toEqual([
    2,
    null,
    0,
    1,
    3,
    4,
  ]);
});

test('a column that is missing comes after the one that it follows, wherever that is now', () => {
  expect(headersOf(['תפקיד', 'שם', 'מחליף', 'פעיל'])).toEqual(['תפקיד', 'דוא"ל', 'שם', 'מחליף', 'פעיל']);
  expect(headersOf(['תפקיד'])[0]).toBe('שם');
});

test('of two columns with one header the first is ours, the other somebody’s own', () => {
  const placed = arrangeTab(STAFF_TAB.columns, ['שם', 'שם', 'תפקיד', 'דוא"ל', 'פעיל', 'מחליף']);
  expect(placed.map(({ wantedIndex }) => wantedIndex)).toEqual([0, null, 1, 2, 3, 4]);
});

test('whatever the headers: every column of ours is there once, and none of anybody’s is lost or moved', () => {
  const header = fc.constantFrom('', 'הערה שלי', ...STAFF_TAB.columns.map((column) => column.header));
  fc.assert(
    fc.property(fc.array(header, { maxLength: 9 }), (headers) => {
      const placed = arrangeTab(STAFF_TAB.columns, headers);
      expect(placed.flatMap(({ wantedIndex }) => wantedIndex ?? []).sort()).toEqual([0, 1, 2, 3, 4]);
      const stood = placed.filter(({ standingIndex }) => standingIndex !== null);
      expect(stood.map(({ column }) => column.header)).toEqual(headers);
      expect(stood.map(({ standingIndex }) => standingIndex)).toEqual(headers.map((_, index) => index));
    }),
  );
});
