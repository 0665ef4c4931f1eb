import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateParts, dayMonthSwapped, daysApart, equalParts } from '../../../importer/match/compare/dates.ts';
import { editDistance } from '../../../importer/match/compare/edit-distance.ts';
import { jaroWinkler } from '../../../importer/match/compare/jaro-winkler.ts';
import { neighboursSwapped } from '../../../importer/match/compare/neighbours-swapped.ts';
import { derive } from '../../../importer/match/prepare/derive.ts';
import { soundex } from '../../../importer/match/prepare/soundex.ts';
import { InternalError } from '../../../importer/problem.ts';

const day = (text: string) => {
  const parts = dateParts(text);
  if (!parts) throw new InternalError(`${text} is no date`);
  return parts;
};

test('names are as alike as the textbook says', () => {
  expect(jaroWinkler('MARTHA', 'MARHTA')).toBeCloseTo(0.961, 3);
  expect(jaroWinkler('DIXON', 'DICKSONX')).toBeCloseTo(0.813, 3);
  expect(jaroWinkler('DWAYNE', 'DUANE')).toBeCloseTo(0.84, 2);
  expect(jaroWinkler('noa', '')).toBe(0);
});

describe('slips of the pen', () => {
  test('a missing, extra, wrong or swapped letter is one slip each', () => {
    expect(editDistance('012345678', '012354678')).toBe(1);
    expect(editDistance('כהן', 'כהאן')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('ca', 'abc')).toBe(3);
  });

  test('long texts are counted as short ones are', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    // The same beginning before both makes them long, so that the table is used and not the bits.
    const long = 'x'.repeat(40);
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const slips = editDistance(one, other);
        expect(slips).toBe(editDistance(other, one));
        expect(editDistance(long + one, long + other)).toBe(slips);
      }),
    );
  });

  test('swapped neighbours are told from other slips', () => {
    expect(neighboursSwapped('פרג', 'פגר')).toBe(true);
    expect(neighboursSwapped('abcd', 'badc')).toBe(false);
    expect(neighboursSwapped('abc', 'abc')).toBe(false);
  });
});

describe('dates', () => {
  test('are read with and without dashes, possible or not', () => {
    expect(dateParts('1987-02-28')).toEqual(dateParts('19870228'));
    expect(dateParts('19870231')).toEqual({ year: 1987, month: 2, day: 31 });
    expect(dateParts('unknown')).toBeUndefined();
  });

  test('agree in part', () => {
    expect(dayMonthSwapped(day('1987-02-03'), day('1987-03-02'))).toBe(true);
    expect(equalParts(day('1987-02-03'), day('1978-02-03'))).toBe(2);
    expect(daysApart(day('1987-02-27'), day('1987-03-01'))).toBe(2);
    expect(daysApart(day('1997-02-27'), day('1987-03-01'), 10)).toBe(2);
  });
});

test('a field is derived step by step', () => {
  expect(derive('  O’Brien-Smith ', ['lowerCase', 'lettersOnly', { first: 4 }])).toBe('obri');
  expect(derive('Noa.B@Example.org', ['lowerCase', { before: '@' }])).toBe('noa.b');
  expect(derive('noa', [{ after: '@' }])).toBe('');
  expect(derive('05 0-12', ['digitsOnly', { last: 2 }])).toBe('12');
  expect(derive('dba c', ['lettersAndDigits', 'sortLetters'])).toBe('abcd');
  expect(derive('noa', [{ minLength: 4 }])).toBe('');
});

test('words that sound alike have one Soundex code', () => {
  expect(['Robert', 'Rupert', 'Rubin', 'Ashcraft', 'Tymczak', 'Pfister', 'Honeyman'].map(soundex)).toEqual([
    'r163',
    'r163',
    'r150',
    'a261',
    't522',
    'p236',
    'h555',
  ]);
});
