import { describe, expect, it } from 'vitest';
import { comesTo } from '../cells.ts';

const rows = [[1, 'טקסט', true, null, { error: '#N/A' as const }, 45_000]];

describe('what Google Sheets answers to questions of logic', () => {
  it.each([
    ['AND(TRUE,FALSE,TRUE)', false],
    ['AND(1,2,3)', true],
    ['AND("text")', { error: '#VALUE!' }],
    ['AND({TRUE,FALSE,TRUE})', false],
    ['AND(A1:C1)', true],
    ['AND(D1)', { error: '#VALUE!' }],
    ['OR(FALSE,1)', true],
    ['OR(1/0)', { error: '#DIV/0!' }],
    ['NOT(0)', true],
    ['NOT("text")', { error: '#VALUE!' }],
    ['FALSE()=0', false],
    ['IF(FALSE,"yes")', false],
    ['IF(FALSE,"yes",)', ''],
    ['IF(1/0,"yes","no")', { error: '#DIV/0!' }],
    ['IF(TRUE,4,1/0)', 4],
    ['SUM(IF(TRUE,A1:C1,0))', 1],
    ['IFERROR(1/0,"err")', 'err'],
    ['IFERROR(1/0)', ''],
    ['IFERROR(NOTAFUNCTION(),"name error")', 'name error'],
    ['IFNA(NA(),"missing")', 'missing'],
    ['IFNA(1/0,"caught")', { error: '#DIV/0!' }],
    ['IFS(88>90,"A",88>80,"B")', 'B'],
    ['IFS(1>5,"a",1>3,"b")', { error: '#N/A' }],
    ['IFS(TRUE,"a",FALSE)', { error: '#N/A' }],
    ['SWITCH(2,0,"No",1,"Yes","Other")', 'Other'],
    ['SWITCH("b","a",1,"b",2)', 2],
    ['SWITCH(99,1,"one",2,"two")', { error: '#N/A' }],
    ['CHOOSE(2.7,"x","y","z")', 'y'],
    ['CHOOSE(0,"a")', { error: '#NUM!' }],
  ])('%s comes to %o', (formula, value) => {
    expect(comesTo(formula, rows)).toEqual(value);
  });
});

describe('what kind of value a cell holds', () => {
  it.each([
    ['ISBLANK(D1)', true],
    ['ISBLANK("")', false],
    ['ISNUMBER(F1)', true],
    ['ISNUMBER(B1)', false],
    ['ISTEXT(B1)', true],
    ['ISLOGICAL(C1)', true],
    ['ISERROR(E1)', true],
    ['ISNA(E1)', true],
    ['ISERR(E1)', false],
    ['N(C1)', 1],
    ['N(B1)', 0],
    ['N(F1)', 45_000],
    ['N(E1)', { error: '#N/A' }],
    ['T(B1)', 'טקסט'],
    ['T(A1)', ''],
  ])('%s comes to %o', (formula, value) => {
    expect(comesTo(formula, rows)).toEqual(value);
  });
});
