import { describe, expect, it } from 'vitest';
import { type Shift, shiftReferences } from '../../../../scripts/emulator/formulas/shift-references.ts';

const inserted = (startIndex: number, count: number, more: Partial<Shift> = {}): Shift => ({
  formulaSheet: 'לוח בקרה',
  sheet: 'לוח בקרה',
  dimension: 'ROWS',
  startIndex,
  count,
  ...more,
});
const deleted = (startIndex: number, count: number, more: Partial<Shift> = {}) =>
  inserted(startIndex, -count, more);

describe('rows inserted', () => {
  it.each([
    ['A1+A5', 'A1+A7'],
    ['$A$5', '$A$7'],
    ['SUM(A2:A5)', 'SUM(A2:A7)'],
    ['SUM(A5:B6)', 'SUM(A7:B8)'],
    ['SUM(A5:A)', 'SUM(A7:A)'],
    ['SUM(A:A)', 'SUM(A:A)'],
    ['SUM(5:5)', 'SUM(7:7)'],
    ['SUM( a5 , 2 )-1', 'SUM( A7 , 2 )-1'],
    ['"A5"&A1', '"A5"&A1'],
    ["'תיקים'!A5+A5", "'תיקים'!A5+A7"],
    ["'לוח בקרה'!A5", "'לוח בקרה'!A7"],
  ])('%s becomes %s when two rows come before row 4', (before, after) => {
    expect(shiftReferences(before, inserted(3, 2))).toBe(after);
  });

  it('a range does not grow when a row comes right after its end', () => {
    expect(shiftReferences('SUM(A2:A5)', inserted(5, 1))).toBe('SUM(A2:A5)');
  });

  it('a formula of another tab follows the cells of the tab that changed', () => {
    const shift = inserted(1, 1, { sheet: 'תיקים' });
    expect(shiftReferences("COUNTIFS('תיקים'!$F$2:$F,$A5)+תיקים!B3", shift)).toBe(
      "COUNTIFS('תיקים'!$F$3:$F,$A5)+תיקים!B4",
    );
  });
});

describe('columns inserted', () => {
  it.each([
    ["COUNTIFS('תיקים'!$F$2:$F,$A5)", "COUNTIFS('תיקים'!$G$2:$G,$A5)"],
    ["VLOOKUP(A1,'תיקים'!$A$2:$F,2,FALSE)", "VLOOKUP(A1,'תיקים'!$A$2:$G,2,FALSE)"],
    ["SUM('תיקים'!2:5)", "SUM('תיקים'!2:5)"],
  ])('%s becomes %s when a column comes before C', (before, after) => {
    expect(shiftReferences(before, inserted(2, 1, { sheet: 'תיקים', dimension: 'COLUMNS' }))).toBe(after);
  });
});

describe('rows deleted', () => {
  it.each([
    ['A1+A9', 'A1+A7'],
    ['A4', '#REF!'],
    ['SUM(A4:A5)+1', 'SUM(#REF!)+1'],
    ['SUM(A2:A9)', 'SUM(A2:A7)'],
    ['SUM(A2:A4)', 'SUM(A2:A3)'],
    ['SUM(A5:A9)', 'SUM(A4:A7)'],
    ['SUM(A4:A)', 'SUM(A4:A)'],
    ['SUM(4:4)', 'SUM(#REF!)'],
    ["'תיקים'!A4", "'תיקים'!A4"],
  ])('%s becomes %s when rows 4 and 5 go', (before, after) => {
    expect(shiftReferences(before, deleted(3, 2))).toBe(after);
  });
});
