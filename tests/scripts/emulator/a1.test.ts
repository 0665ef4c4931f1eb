import { describe, expect, it } from 'vitest';
import { parseA1, printA1 } from '../../../scripts/emulator/a1.ts';

const rectangle = (rows: readonly [number, number?], columns: readonly [number, number?]) => ({
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: columns[0],
  endColumnIndex: columns[1],
});

describe('a range in A1 notation', () => {
  it.each([
    ["'תיקים'!A1:B2", 'תיקים', rectangle([0, 2], [0, 2])],
    ['תיקים!B2', 'תיקים', rectangle([1, 2], [1, 2])],
    ['A:C', null, rectangle([0], [0, 3])],
    ['2:5', null, rectangle([1, 5], [0])],
    ['Cases!A5:A', 'Cases', rectangle([4], [0, 1])],
    ['$A$1:$AB$10', null, rectangle([0, 10], [0, 28])],
    ['b3:a1', null, rectangle([0, 3], [0, 2])],
    ['Sheet1', 'Sheet1', rectangle([0], [0])],
    ["'A1'", 'A1', rectangle([0], [0])],
    ["'דוא''ל \"2\"'!C1", 'דוא\'ל "2"', rectangle([0, 1], [2, 3])],
    ["'a!b'!C1", 'a!b', rectangle([0, 1], [2, 3])],
    ["Jon's!C1", "Jon's", rectangle([0, 1], [2, 3])],
    ['לוח בקרה', 'לוח בקרה', rectangle([0], [0])],
  ])('%s is understood', (text, sheetTitle, cells) => {
    expect(parseA1(text)).toEqual({ sheetTitle, ...cells });
  });

  it.each(['', "''", '!A1', "''!A1", 'תיקים!', 'תיקים!A0', "'תיקים'!A1:[5", 'Cases!A1:B2:C3'])(
    '%s is none',
    (text) => {
      expect(parseA1(text)).toBeNull();
    },
  );

  it.each([
    "'תיקים'!A1:B2",
    "'תיקים'!B:C",
    'Cases!2:5',
    'Cases!A5:A',
    "'דוא''ל'!C7",
    "'A1'",
    'Cases',
    '_sources!A1',
  ])('%s is printed as it was read', (text) => {
    const { sheetTitle, ...cells } = parseA1(text) ?? expect.fail();
    expect(printA1(sheetTitle ?? '', cells)).toBe(text);
  });
});
