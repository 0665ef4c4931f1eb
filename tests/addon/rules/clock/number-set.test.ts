import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersAsText, numbersOfText } from '../../../../addon/rules/clock/number-set.ts';

const numbers = fc.oneof(fc.uniqueArray(fc.nat(400)), fc.uniqueArray(fc.nat(10 ** 15), { maxLength: 20 }));

test('the cases that were remembered are those that are found again', () => {
  fc.assert(
    fc.property(numbers, (some) => {
      expect(numbersOfText(numbersAsText(some))).toEqual(new Set(some));
    }),
  );
});

test('the order in which cases stand makes no difference', () => {
  fc.assert(
    fc.property(numbers, (some) => {
      expect(numbersAsText([...some].reverse())).toBe(numbersAsText(some));
    }),
  );
});

test('fifty thousand cases take a few letters while none is gone, and never more than the metadata holds', () => {
  const all = Array.from({ length: 50_000 }, (_, index) => index + 1);
  expect(numbersAsText(all)).toBe('-_*8332.H');
  const everyOther = all.filter((number) => number % 7 !== number % 2);
  expect(numbersAsText(everyOther).length).toBeLessThan(8_400);
});

test('what nobody wrote holds no cases', () => {
  expect(numbersOfText('')).toEqual(new Set());
  expect(numbersOfText('{}')).toEqual(new Set());
});
