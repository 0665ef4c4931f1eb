import { expect, it } from 'vitest';
import { unsupportedFunctions } from '../../../../scripts/emulator/formulas/unsupported-functions.ts';

it.each([
  ['SUM(A1:A5)+sumproduct((A1:A5="x")*1)', []],
  ['WORKDAY.INTL(TODAY(),-3,7)', []],
  ['SUM(FILTER(A:A,B:B="x"))', ['FILTER']],
  ['-unique(A1:A5)&query(UNIQUE(B1),SORT(C1))', ['UNIQUE', 'QUERY', 'SORT']],
  ['LET(x,1,x)', ['LET']],
  ['{FOO(1),2}', ['FOO']],
  ['CONSTRUCTOR(1)', ['CONSTRUCTOR']],
  ['"FILTER(1)"', []],
  ['1+', []],
])('in %s these are not implemented: %o', (formula, missing) => {
  expect(unsupportedFunctions(formula)).toEqual(missing);
});
