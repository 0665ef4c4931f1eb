import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { plainIsraeliPhone } from '../../../importer/normalise/israeli-phone.ts';
import { normaliseCell } from '../../../importer/normalise/normalise-cell.ts';
import { dateCell, numberCell } from '../../builders/raw-sheets.ts';
import { reads, remarksOf, textCell } from '../../builders/reads.ts';

const AREA = fc.constantFrom('50', '52', '53', '54', '55', '58', '72', '77', '2', '3', '4', '8', '9');
const LOCAL = fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String);

describe('a phone', () => {
  it.each([
    '050-1234567',
    '0501234567',
    '050 123 4567',
    '050-123-45-67',
    '(050) 1234567',
    '050/1234567',
    '050.123.4567',
    '050–1234567',
    '+972-50-1234567',
    '+972 (0)50-123-4567',
    '(+972) 50 1234567',
    '00972501234567',
    '972501234567',
    '501234567',
    '50-1234567',
    '1234567-050',
    '\u202A050-1234567\u202C',
    'נייד: 050-1234567',
    "טל' 050-1234567",
    '050-1234567, 0501234567',
    '050 1234567 (050)1234567',
  ])('is one number when it is typed %s', (typed) => {
    expect(reads('phones', typed)).toEqual(['+972501234567']);
  });

  it('gets back the zero that a number cell lost, whatever the format shows', () => {
    expect(reads('phones', numberCell(501234567))).toEqual(['+972501234567']);
    expect(reads('phones', numberCell(501234567, '050-1234567'))).toEqual(['+972501234567']);
    expect(reads('phones', numberCell(501234567, '501,234,567'))).toEqual(['+972501234567']);
    expect(reads('phones', numberCell(972501234567, '9.72501E+11'))).toEqual(['+972501234567']);
    expect(reads('phones', numberCell(31234567))).toEqual(['+97231234567']);
  });

  it('is the same number in every spelling of it', () => {
    fc.assert(
      fc.property(AREA, LOCAL, fc.constantFrom('', '-', ' ', ' - '), (area, local, gap) => {
        const number = [`+972${area}${local}`];
        for (const typed of [
          `0${area}${gap}${local}`,
          `0${area}${gap}${local.slice(0, 3)}${gap}${local.slice(3)}`,
          `(0${area}) ${local}`,
          `+972${gap}${area}${gap}${local}`,
          `+972 (0)${area}${gap}${local}`,
          `00972${area}${local}`,
          `972${area}${local}`,
          `${area}${local}`,
          `${local}-0${area}`,
          `‎0${area}${gap}${local}‏`,
        ]) {
          expect(reads('phones', typed), typed).toEqual(number);
        }
        expect(reads('phones', numberCell(Number(area + local)))).toEqual(number);
      }),
    );
  });

  it('is, in its plain spellings, the number that the library finds', () => {
    fc.assert(
      fc.property(AREA, LOCAL, fc.constantFrom('0', '+972', '972', ''), (area, local, before) => {
        for (const typed of [`${before}${area}${local}`, `0${area}-${local}`]) {
          expect(plainIsraeliPhone(typed)).toBe(parsePhoneNumberFromString(typed, 'IL')?.number);
        }
      }),
    );
  });

  it.each([
    ['1-700-123-456', '+9721700123456'],
    ['1800123456', '+9721800123456'],
    ['02-6543210', '+97226543210'],
    ['077-1234567', '+972771234567'],
    ['+1 212 555 0123', '+12125550123'],
    ['0044 20 7946 0958', '+442079460958'],
  ])('may be a nationwide number, a land line, or abroad: %s', (typed, number) => {
    expect(reads('phones', typed)).toEqual([number]);
  });

  it.each([
    '050-1234567 / 02-6543210',
    '050-1234567,026543210',
    '050-1234567; 02-6543210',
    '050-1234567\n02-6543210',
    '050-1234567 02-6543210',
    '050-1234567 או 02-6543210',
    '0501234567026543210',
    '1234567-050 6543210-02',
    'נייד 050-1234567 בית 02-6543210',
  ])('may share its cell with another: %s', (typed) => {
    expect(reads('phones', typed)).toEqual(['+972501234567', '+97226543210']);
  });

  it('keeps whose it is', () => {
    expect(remarksOf('phones', '050-1234567 (בת) 052-7654321 (בן)')).toEqual([
      '050-1234567 (בת) 052-7654321 (בן)',
    ]);
    expect(remarksOf('phones', 'נייד: 050-1234567')).toEqual([]);
  });

  it('is read beside one that cannot be, which is told', () => {
    expect(normaliseCell('phones', textCell('050-1234567 / 052-76543'))).toMatchObject({
      value: ['+972501234567'],
      partFlaw: { code: 'unreadable-phone', saw: '052-76543' },
      remarks: ['050-1234567 / 052-76543'],
    });
  });

  it.each([
    ['1234567', 'phone-without-area-code'],
    ['050-123456', 'unreadable-phone'],
    ['050-12345678', 'unreadable-phone'],
    ['0501234567890', 'unreadable-phone'],
    ['050-0000000', 'placeholder-phone'],
    ['*1234', 'short-phone-code'],
    ['+1 000 000', 'unreadable-phone'],
    ['23.03.2025', 'unreadable-phone'],
    ['31/03/2025', 'unreadable-phone'],
    ['לחזור אליה', 'unreadable-phone'],
    ['אין', 'nothing'],
  ])('is not read from %s', (typed, outcome) => {
    expect(reads('phones', typed)).toBe(outcome);
  });

  it('is not read from a date cell', () => {
    expect(reads('phones', dateCell('2025-03-31'))).toBe('unreadable-phone');
  });
});
