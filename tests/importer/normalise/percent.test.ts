import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberCell } from '../../builders/raw-sheets.ts';
import { reads, remarksOf } from '../../builders/reads.ts';

describe('a percentage', () => {
  it.each([
    ['10', 1000],
    ['10%', 1000],
    ['% 10', 1000],
    ['10 אחוז', 1000],
    ['10 אחוזים', 1000],
    ['0.1', 1000],
    ['10.5 %', 1050],
    ['10,5%', 1050],
    ['0.5%', 50],
    ['1%', 100],
    ['100', 10_000],
    ['0', 0],
  ])('typed %s is %i hundredths of a percent', (typed, hundredths) => {
    expect(reads('percent', typed)).toBe(hundredths);
  });

  it('of a number cell is what its format shows, to the last digit that it holds', () => {
    expect(reads('percent', numberCell(0.1, '10%'))).toBe(1000);
    expect(reads('percent', numberCell(0.125, '13%'))).toBe(1250);
    expect(reads('percent', numberCell(1, '100%'))).toBe(10_000);
    expect(reads('percent', numberCell(0.285, '28.5%'))).toBe(2850);
    expect(reads('percent', numberCell(0.1))).toBe(1000);
    expect(reads('percent', numberCell(65))).toBe(6500);
  });

  it('is the same as text and as a number cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        expect(reads('percent', `${hundredths / 100}%`)).toBe(hundredths);
        expect(reads('percent', numberCell(hundredths / 10_000, '%'))).toBe(hundredths);
      }),
    );
  });

  it('keeps what is said beside it', () => {
    expect(reads('percent', '10% + מע"מ')).toBe(1000);
    expect(remarksOf('percent', '10% + מע"מ')).toEqual(['10% + מע"מ']);
    expect(reads('percent', 'נכות 65% לצמיתות')).toBe(6500);
  });

  it.each([
    ['1', 'ambiguous-percent'],
    ['10-15%', 'unreadable-percent'],
    ['34% + 10%', 'unreadable-percent'],
    ['-5', 'unreadable-percent'],
    ['101%', 'unreadable-percent'],
    ['בוועדה', 'unreadable-percent'],
    ['?', 'nothing'],
  ])('is not read from %s', (typed, outcome) => {
    expect(reads('percent', typed)).toBe(outcome);
  });
});
