import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCell, numberCell } from '../../builders/raw-sheets.ts';
import { reads, remarksOf } from '../../builders/reads.ts';

describe('an amount', () => {
  it.each([
    '1234.50',
    '1,234.50',
    '1,234.5',
    '1.234,50',
    '1234,5',
    '1 234.50',
    "1'234.50",
    '₪1,234.50',
    '1,234.50 ₪',
    '1234.50 ש"ח',
    '1234.50 ש״ח',
    '1234.50שח',
    "1234.50 ש''ח",
    '1234.50 שקלים',
    'NIS 1,234.50',
    '1,234.50 ILS',
    '\u200F1,234.50\u200E',
  ])('is 123,450 agorot when it is typed %s', (typed) => {
    expect(reads('money', typed)).toBe(123_450);
  });

  it.each([
    '-500',
    '500-',
    '−500',
    '–500',
    '- 500',
    '(500)',
    '(500 ₪)',
    '₪-500',
    '-₪500',
    '500.00-',
    '(₪500.00)',
  ])('is negative when it is typed %s', (typed) => {
    expect(reads('money', typed)).toBe(-50_000);
  });

  it.each([
    ['5 אלף', 500_000],
    ['5k', 500_000],
    ['1.5 אלף ש"ח', 150_000],
    ['2 מיליון', 200_000_000],
    ['1,200', 120_000],
    ['1.234.567', 123_456_700],
    ['.5', 50],
    ['0', 0],
    ['12345.678', 1_234_568],
  ])('may be short or long: %s', (typed, agorot) => {
    expect(reads('money', typed)).toBe(agorot);
  });

  it('of a number cell is exact to the agora', () => {
    expect(reads('money', numberCell(1200))).toBe(120_000);
    expect(reads('money', numberCell(1.005))).toBe(101);
    expect(reads('money', numberCell(0.1 + 0.2))).toBe(30);
    expect(reads('money', numberCell(-19.99, '(19.99)'))).toBe(-1999);
    expect(reads('money', numberCell(1e-7))).toBe(0);
  });

  it('is the same however it is written, to the agora', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (agorot) => {
        const sign = agorot < 0 ? '-' : '';
        const whole = String(Math.floor(Math.abs(agorot) / 100));
        const rest = String(Math.abs(agorot) % 100).padStart(2, '0');
        const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
        for (const typed of [
          `${sign}${whole}.${rest}`,
          `${sign}${grouped}.${rest}`,
          `${sign}₪${grouped}.${rest}`,
          `${sign}${grouped.replaceAll(',', '.')},${rest}`,
          `${whole}.${rest}${sign}`,
        ]) {
          expect(reads('money', typed), typed).toBe(agorot);
        }
        expect(reads('money', numberCell(agorot / 100))).toBe(agorot);
      }),
    );
  });

  it.each(['1200+מע"מ', '1200 כולל מע"מ', 'כ-1200', '1200 - שולם במזומן', '1200 לחודש'])(
    'keeps what is said beside it: %s',
    (typed) => {
      expect(reads('money', typed)).toBe(120_000);
      expect(remarksOf('money', typed)).toEqual([typed]);
    },
  );

  it.each([
    ['1.234', 'ambiguous-amount'],
    ['1200+500', 'several-amounts'],
    ['1000-1200', 'several-amounts'],
    ['2*600', 'several-amounts'],
    ['10%', 'percent-instead-of-amount'],
    ['$500', 'foreign-currency'],
    ['500 דולר', 'foreign-currency'],
    ['12.3.25', 'unreadable-amount'],
    ['1,2345', 'unreadable-amount'],
    ['12,34,567', 'unreadable-amount'],
    ['שולם', 'unreadable-amount'],
    ['203040506', 'amount-out-of-bounds'],
    ['-', 'nothing'],
    ['אין', 'nothing'],
  ])('is not read from %s', (typed, outcome) => {
    expect(reads('money', typed)).toBe(outcome);
  });

  it('is not read from a cell that shows a percentage, dollars or a date', () => {
    expect(reads('money', numberCell(0.1, '10%'))).toBe('percent-instead-of-amount');
    expect(reads('money', numberCell(500, '$500.00'))).toBe('foreign-currency');
    expect(reads('money', dateCell('2025-03-31'))).toBe('unreadable-amount');
    expect(reads('money', numberCell(1e21))).toBe('unreadable-amount');
  });
});
