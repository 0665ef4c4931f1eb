import { describe, expect, it } from 'vitest';
import { aSpreadsheet, comesTo } from './cells.ts';

describe('operators', () => {
  it.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['-2^2', 4],
    ['10%*50', 5],
    ['7-2-1', 4],
    ['"א"&1&TRUE', 'א1TRUE'],
    ['""&0.1+0.2', '0.3'],
    ['""&1/3', '0.333333333333333'],
    ['"5"+1', 6],
    ['"a"="A"', true],
    ['"10"=10', false],
    ['2<"1"', true],
    ['"z"<TRUE', true],
    ['1<>2', true],
    ['1/0', { error: '#DIV/0!' }],
    ['"סגור"+1', { error: '#VALUE!' }],
    ['1+', { error: '#ERROR!' }],
    ['שם_שאין', { error: '#NAME?' }],
    ['NOSUCH(1)', { error: '#NAME?' }],
    ['LEN()', { error: '#N/A' }],
    ['#REF!+1', { error: '#REF!' }],
  ])('%s comes to %o', (formula, value) => {
    expect(comesTo(formula)).toEqual(value);
  });
});

describe('references', () => {
  const rows = [
    ['א', 1],
    ['ב', 2],
    ['ג', 3],
  ];

  it.each([
    ['B2', 2],
    ['$B$2', 2],
    ['b2', 2],
    ['SUM(B2:B3)', 5],
    ['SUM(B3:B2)', 5],
    ['SUM(B2:B)', 5],
    ['SUM(B:B)', 6],
    ['SUM(2:2)', 2],
    ['SUM(B2:INDEX(B:B,3))', 5],
    ['ROWS(A:A)', 103],
    ['E9', ''],
    ['E9=""', true],
    ['E9=0', true],
    ['E9+1', 1],
    ['-E9', 0],
    // Outside an array formula a column means the cell beside the formula, which stands in row 1.
    ['B1:B3', 1],
    ['B1:B3+1', 2],
    ['B2:B3', { error: '#VALUE!' }],
    ["'אין כזה'!A1", { error: '#REF!' }],
  ])('%s comes to %o', (formula, value) => {
    expect(comesTo(formula, rows)).toEqual(value);
  });

  it.each(['תיקים!B2', "'תיקים'!B2", "'תיקים'!$B$2", 'INDIRECT("תיקים!B2")', 'INDIRECT("\'תיקים\'!B"&2)'])(
    '%s reads another tab',
    (formula) => {
      const source = aSpreadsheet({ גיליון: [], תיקים: [[], [null, 'תיק']] });
      expect(comesTo(formula, [], { source })).toBe('תיק');
    },
  );

  it('a title is found in any case', () => {
    const source = aSpreadsheet({ גיליון: [], Data: [[10]] });
    expect(comesTo('data!A1', [], { source })).toBe(10);
  });

  it('a block of rows and columns lies beside no formula', () => {
    expect(comesTo('A1:B3+1', rows, { rowIndex: 1, columnIndex: 1 })).toEqual({ error: '#VALUE!' });
  });

  it('a title with spaces and quotes is found', () => {
    const source = aSpreadsheet({ גיליון: [], "גב' כהן: 2025": [['כן']] });
    expect(comesTo("'גב'' כהן: 2025'!A1", [], { source })).toBe('כן');
  });

  it('an error in a cell is the error of what reads it', () => {
    expect(comesTo('A1+1', [[{ error: '#N/A' }]])).toEqual({ error: '#N/A' });
    expect(comesTo('SUM(A1:A2)', [[{ error: '#N/A' }]])).toEqual({ error: '#N/A' });
  });

  it('a rule written for the first row of its range moves with the row, apart from its fixed cells', () => {
    const moved = { rowIndex: 2, columnIndex: 0, writtenFor: { rowIndex: 0, columnIndex: 0 } };
    expect(comesTo('$A1&B$1&B1', rows, moved)).toBe('ג13');
    expect(comesTo('INDIRECT("A1")', rows, moved)).toBe('א');
  });
});

describe('array formulas', () => {
  const rows = [
    ['א', 1, 10],
    ['ב', 2, 20],
    ['א', 3, 30],
  ];

  it.each([
    ['SUMPRODUCT(B1:B3,C1:C3)', 140],
    ['SUMPRODUCT((A1:A3="א")*C1:C3)', 40],
    ['SUMPRODUCT((A:A="א")*(B:B>1))', 1],
    ['SUMPRODUCT(COUNTIFS(A:A,{"א","ב"}))', 3],
    ['SUMPRODUCT((A1:A3="א")*COUNTIFS(A1:A3,A1:A3))', 4],
    ['SUMPRODUCT((A1:A="")*1)', 100],
    ['SUMPRODUCT(IF(B1:B3>1,C1:C3,0))', 50],
    ['SUMPRODUCT(LEN(A1:A3))', 3],
    ['SUMPRODUCT({1,2;3,4})', 10],
    ['SUMPRODUCT({1,2,3}*{1;2})', 18],
    ['SUMPRODUCT(B1:B3,C1:C2)', { error: '#VALUE!' }],
    ['SUMPRODUCT((A1:A3="א")*A1:A3)', { error: '#VALUE!' }],
  ])('%s comes to %o', (formula, value) => {
    expect(comesTo(formula, rows)).toEqual(value);
  });
});
