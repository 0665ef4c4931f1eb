import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNationalId, padNationalId } from '../../../importer/normalise/national-id.ts';
import { normaliseCell } from '../../../importer/normalise/normalise-cell.ts';
import { anId } from '../../builders/invented-people.ts';
import { numberCell } from '../../builders/raw-sheets.ts';
import { reads, remarksOf, textCell } from '../../builders/reads.ts';

const ID = fc.nat(9_000_000).map(anId);

describe('a national id', () => {
  it.each([
    '203040506',
    '20304050-6',
    '2030-40506',
    '203 040 506',
    '203.040.506',
    '20304050/6',
    '\u200F203040506\u200E',
    "'203040506",
    'ת.ז. 203040506',
    'ת"ז: 203040506',
    'מס׳ זהות 203040506',
    'ID 203040506',
    '0203040506',
    '203040506.0',
    '2.03040506E+8',
  ])('is the same nine digits when it is typed %s', (typed) => {
    expect(reads('nationalId', typed)).toBe('203040506');
  });

  it('gets back the zeros that a number cell lost', () => {
    expect(reads('nationalId', numberCell(7654320))).toBe('007654320');
    expect(reads('nationalId', numberCell(7654320, '007654320'))).toBe('007654320');
    expect(reads('nationalId', '7654320')).toBe('007654320');
  });

  it('is the same in every spelling of every id', () => {
    fc.assert(
      fc.property(ID, fc.constantFrom('', ' ', '-', '.', '\u200E'), fc.nat(8), (id, gap, at) => {
        const spelt = id.slice(0, at) + gap + id.slice(at);
        expect(reads('nationalId', spelt)).toBe(id);
        expect(reads('nationalId', numberCell(Number(id)))).toBe(id);
        expect(reads('nationalId', `ת.ז. ${spelt}`)).toBe(id);
      }),
    );
  });

  it.each([
    ['203040507', 'national-id-check-digit'],
    ['230040506', 'national-id-check-digit'],
    ['000000000', 'placeholder-national-id'],
    ['0', 'placeholder-national-id'],
    ['111111118', 'placeholder-national-id'],
    ['123456782', 'placeholder-national-id'],
    ['1234', 'national-id-too-short'],
    ['20304050612', 'national-id-too-long'],
    ['203040506 301234568', 'several-national-ids'],
    ['203040506 / 301234568', 'several-national-ids'],
    ['203040506 (בעל)', 'national-id-of-relative'],
    ['1.23457E+08', 'national-id-in-scientific-notation'],
    ['P1234567', 'passport-number'],
    ['דרכון 1234567', 'passport-number'],
    ['בטיפול', 'unreadable-national-id'],
    ['אין', 'nothing'],
    ['-', 'nothing'],
  ])('is not read from %s', (typed, outcome) => {
    expect(reads('nationalId', typed)).toBe(outcome);
  });

  it('is not read from a number with a fraction or a sign', () => {
    expect(reads('nationalId', numberCell(203040506.5))).toBe('unreadable-national-id');
    expect(reads('nationalId', numberCell(-203040506))).toBe('unreadable-national-id');
  });

  it('leaves its digits as a clue when one of them is mistyped', () => {
    expect(normaliseCell('nationalId', textCell('20304050-7'))).toMatchObject({ idClue: '203040507' });
    expect(normaliseCell('nationalId', numberCell(3040507))).toMatchObject({ idClue: '003040507' });
  });

  it('leaves no clue when it only fills the cell, or it would make one client of many', () => {
    expect(normaliseCell('nationalId', textCell('123456782'))).not.toHaveProperty('idClue');
  });

  it('keeps the words beside it', () => {
    expect(remarksOf('nationalId', '203040506 (לפי הצהרה)')).toEqual(['לפי הצהרה']);
  });

  it('fails its check when any one digit is wrong', () => {
    fc.assert(
      fc.property(ID, fc.nat(8), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        expect(isNationalId(id)).toBe(true);
        const wrong = String((Number(id[at]) + by) % 10);
        expect(isNationalId(id.slice(0, at) + wrong + id.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('is padded only when zeros are what it lacks', () => {
    expect(padNationalId('12345')).toBe('000012345');
    expect(padNationalId('1234')).toBeNull();
    expect(padNationalId('1234567890')).toBeNull();
  });
});
