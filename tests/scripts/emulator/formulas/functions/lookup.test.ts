import { expect, it } from 'vitest';
import { comesTo } from '../cells.ts';

const rows = [
  ['דנה', 10, 1],
  ['יוסי', 20, 2],
  ['רות', 30, 3],
  [null, 'a', 'b'],
];

it.each([
  ['VLOOKUP("יוסי",A1:C3,2,FALSE)', 20],
  ['VLOOKUP("יוסי",A:C,3,FALSE)', 2],
  ['VLOOKUP("ר*",A1:C3,2,FALSE)', 30],
  ['VLOOKUP("איש",A1:C3,2,FALSE)', { error: '#N/A' }],
  ['VLOOKUP(D9,A1:C9,2,FALSE)', { error: '#N/A' }],
  ['VLOOKUP("דנה",A1:C3,4,FALSE)', { error: '#REF!' }],
  ['VLOOKUP(2.5,{1,10;2,20;3,30},2,TRUE)', 20],
  ['VLOOKUP(2.5,{1,10;2,20;3,30},2)', 20],
  ['HLOOKUP("b",{"a","b","c";1,2,3},2,FALSE)', 2],
  ['XLOOKUP("רות",A1:A3,B1:B3)', 30],
  ['XLOOKUP("איש",A1:A3,B1:B3)', { error: '#N/A' }],
  ['XLOOKUP("איש",A1:A3,B1:B3,"אין")', 'אין'],
  ['XLOOKUP("b*",{"a","ba","bc"},{1,2,3},,2)', 2],
  ['XLOOKUP("b*",{"a","ba","bc"},{1,2,3},,2,-1)', 3],
  ['XLOOKUP(2.5,{1,2,3},{10,20,30},,-1)', 20],
  ['XLOOKUP(2.5,{1,2,3},{10,20,30},,1)', 30],
  ['XLOOKUP("דנה",A1:A3,B1:B2)', { error: '#VALUE!' }],
  ['MATCH("b*",{"a","ba","bc"},0)', 2],
  ['MATCH(2.5,{1,2,3,4,5},1)', 2],
  ['MATCH(3,{5,4,3,2,1},-1)', 3],
  ['MATCH(6,{1,2,3},0)', { error: '#N/A' }],
  ['INDEX(B1:B3,MATCH("יוסי",A1:A3,0))', 20],
  ['INDEX({10,20;30,40},2,1)', 30],
  ['INDEX(A1:C1,2)', 10],
  ['SUM(INDEX(A1:C3,0,2))', 60],
  ['INDEX({1,2,3},1,5)', { error: '#REF!' }],
  ['ROW(B5)', 5],
  ['ROW()', 1],
  ['COLUMN(AA1)', 27],
  ['ROW("text")', { error: '#N/A' }],
  ['SUMPRODUCT(ROW(A1:A3)*B1:B3)', 140],
  ['ROWS(A1:C3)', 3],
  ['COLUMNS(A1:C3)', 3],
  ['SUM(INDIRECT("B1:B"))', 60],
  ['INDIRECT("InvalidRef!")', { error: '#REF!' }],
  ['INDIRECT("")', { error: '#REF!' }],
])('%s comes to %o', (formula, value) => {
  expect(comesTo(formula, rows)).toEqual(value);
});
