import { describe, expect, it } from 'vitest';
import { comesTo } from '../cells.ts';

const rows = [
  [1, 'Paid', 10],
  ['two', 'Unpaid', 20],
  [true, 'paid', 30],
  [4, null, 40],
];

describe('numbers', () => {
  it.each([
    ['ABS("-3")', 3],
    ['ABS("")', 0],
    ['ABS("hello")', { error: '#VALUE!' }],
    ['INT(-2.9)', -3],
    ['TRUNC(-3.7)', -3],
    ['TRUNC(1234,-2)', 1200],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-2.5)', -3],
    ['ROUNDUP(2.1)', 3],
    ['ROUNDDOWN(-2.9)', -2],
    ['MOD(-3,2)', 1],
    ['MOD(1,0)', { error: '#DIV/0!' }],
    ['SQRT(-1)', { error: '#NUM!' }],
    ['CEILING(3,0)', 0],
    ['CEILING(5,-1)', { error: '#NUM!' }],
    ['FLOOR(23.25,0.1)', 23.200000000000003],
  ])('%s comes to %o', (formula, value) => {
    expect(comesTo(formula)).toEqual(value);
  });
});

describe('one number from many cells', () => {
  it.each([
    ['SUM(A1:A4)', 5],
    ['SUM(A:A,C:C)', 105],
    ['SUM(TRUE,"3",1)', 5],
    ['SUM("",1,2)', { error: '#VALUE!' }],
    ['SUM({1,"",3})', 4],
    ['SUM({TRUE,TRUE,FALSE})', 0],
    ['AVERAGE(C1:C4)', 25],
    ['AVERAGE(B1:B4)', { error: '#DIV/0!' }],
    ['MEDIAN(C1:C4)', 25],
    ['MIN(C1:C4)', 10],
    ['MAX(C1:C4,50)', 50],
    ['MAX(B1:B4)', 0],
    ['LARGE(C1:C4,2)', 30],
    ['SMALL(C1:C4,5)', { error: '#NUM!' }],
    ['COUNT(A1:C4)', 6],
    ['COUNT("5","x")', 1],
    ['COUNTA(B:B)', 3],
    ['COUNTBLANK(B1:B4)', 1],
    ['COUNTBLANK(B:B)', 101],
    ['COUNTBLANK({"",0})', 1],
    ['COUNTUNIQUE({1,"1",TRUE,"TRUE",1})', 4],
    ['COUNTUNIQUE(NA())', 1],
    ['SUMPRODUCT({"a",2},{"b",3})', 6],
  ])('%s comes to %o', (formula, value) => {
    expect(comesTo(formula, rows)).toEqual(value);
  });
});

describe('cells that meet criteria', () => {
  it.each([
    ['COUNTIF(B1:B4,"paid")', 2],
    ['COUNTIF(B1:B4,"*paid")', 3],
    ['COUNTIF(B1:B4,"?*")', 3],
    ['COUNTIF(B1:B4,"<>paid")', 2],
    ['COUNTIF(B1:B4,"")', 1],
    ['COUNTIF(B:B,"")', 101],
    ['COUNTIF(B:B,"<>")', 3],
    ['COUNTIF(A1:A4,TRUE)', 1],
    ['COUNTIF(C1:C4,">"&C2)', 2],
    ['COUNTIF(C1:C4,"20")', 1],
    ['COUNTIF({"a?b","axb","a*b"},"a~?b")', 1],
    ['COUNTIF({"",0,""},0)', 1],
    ['COUNTIF({"1","2","3"},2)', 1],
    ['COUNTIFS({"1","2","3"},">1",{4,5,6},">=5")', 0],
    ['COUNTIF({TRUE,FALSE},">0")', 0],
    ['COUNTIF({NA(),1,2},">0")', 2],
    ['COUNTIF(C1:C4,"<")', 0],
    ['COUNTIFS(B1:B4,"paid",C1:C4,">10")', 1],
    ['COUNTIFS(B1:B4,"paid",C1:C3,">10")', { error: '#VALUE!' }],
    ['COUNTIFS(B1:B4)', { error: '#N/A' }],
    ['SUMIF(B1:B4,"paid",C1:C4)', 40],
    ['SUMIF(C1:C4,">20")', 70],
    ['SUMIFS(C:C,B:B,"*paid",A:A,"two")', 20],
    ['SUMIFS(C1:C4,B1:B3,"paid")', { error: '#VALUE!' }],
    ['AVERAGEIF(B1:B4,"paid",C1:C4)', 20],
    ['AVERAGEIF(B1:B4,"none",C1:C4)', { error: '#DIV/0!' }],
    ['MAXIFS(C1:C4,B1:B4,"paid")', 30],
    ['MINIFS(C1:C4,B1:B4,"none")', 0],
  ])('%s comes to %o', (formula, value) => {
    expect(comesTo(formula, rows)).toEqual(value);
  });
});
