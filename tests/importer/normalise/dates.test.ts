import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCell, numberCell } from '../../builders/raw-sheets.ts';
import { reads, remarksOf } from '../../builders/reads.ts';

// Node writes the Hebrew calendar in Hebrew numerals; the importer reads it.
const HEBREW = new Intl.DateTimeFormat('he-u-ca-hebrew-nu-hebr', { dateStyle: 'long', timeZone: 'UTC' });
const DAY = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date', () => {
  it.each([
    '31/03/2025',
    '31.3.25',
    '31-3-2025',
    '31–03–2025',
    '31 3 2025',
    '31\\3\\25',
    '2025-03-31',
    '2025/3/31',
    '2025-03-31T14:05:00',
    '31/03/2025 14:05',
    '31/3/25, 9:30',
    '31 במרץ 2025',
    '31 מרס 25',
    '31 במארס 2025',
    '31-Mar-25',
    'March 31st, 2025',
    'ב׳ בניסן תשפ״ה',
    "ב' ניסן ה'תשפ\"ה",
    '45747',
    '45747.58',
    '310325',
    '31032025',
    '20250331',
    '\u200F31/03/2025',
  ])('is 31 March 2025 when it is typed %s', (typed) => {
    expect(reads('date', typed)).toBe('2025-03-31');
  });

  it('is the day of a date cell or of a serial number', () => {
    expect(reads('date', dateCell('2025-03-31'))).toBe('2025-03-31');
    expect(reads('date', dateCell('2025-03-31T23:59:00'))).toBe('2025-03-31');
    expect(reads('date', numberCell(45747))).toBe('2025-03-31');
    expect(reads('date', numberCell(45747.9))).toBe('2025-03-31');
    expect(reads('date', numberCell(1032025))).toBe('2025-03-01');
  });

  it.each([
    ['1 בינואר 2024', '2024-01-01'],
    ['29 פברואר 2024', '2024-02-29'],
    ['5 לאפריל 2023', '2023-04-05'],
    ['ט״ו בשבט תשפ״ה', '2025-02-13'],
    ["א' באדר ב' תשפ\"ד", '2024-03-11'],
    ['כ"ט באדר תשפ"ה', '2025-03-29'],
    ['י"ז בתמוז תש"ף', '2020-07-09'],
    ['א׳ במרחשוון תשפ״ו', '2025-10-23'],
    ['י״ב כסליו תשפ״ו', '2025-12-02'],
  ])('may name its month: %s', (typed, iso) => {
    expect(reads('date', typed)).toBe(iso);
  });

  it('has its day before its month, always', () => {
    expect(reads('date', '4/3/2025')).toBe('2025-03-04');
    expect(reads('date', '3/31/2025')).toBe('impossible-date');
  });

  it('is the same in every spelling of every day', () => {
    fc.assert(
      fc.property(DAY, fc.constantFrom('/', '.', '-', ' '), (iso, separator) => {
        const [year = '', month = '', day = ''] = iso.split('-');
        expect(reads('date', [day, month, year].join(separator))).toBe(iso);
        expect(reads('date', [Number(day), Number(month), year.slice(2)].join(separator))).toBe(iso);
        const serial = Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000);
        expect(reads('date', numberCell(serial))).toBe(iso);
      }),
    );
  });

  it('of the Hebrew calendar is found for every day', () => {
    fc.assert(
      fc.property(DAY, (iso) => {
        expect(reads('date', HEBREW.format(new Date(iso)))).toBe(iso);
      }),
    );
  });

  it('of two digits is of this century until 49, but a birth is of the past', () => {
    expect(reads('date', '1.1.31', 'entitlementUntil')).toBe('2031-01-01');
    expect(reads('date', '1.1.31', 'birthDate')).toBe('1931-01-01');
    expect(reads('date', '1.1.15', 'birthDate')).toBe('2015-01-01');
    expect(reads('date', '1.1.50')).toBe('1950-01-01');
  });

  it.each([
    ['31/02/2025', 'impossible-date'],
    ['29/02/2023', 'impossible-date'],
    ['1/1/1850', 'impossible-date'],
    ['1/1/2101', 'impossible-date'],
    ['ג׳ באדר תשפ״ד', 'impossible-date'],
    ['99999', 'impossible-date'],
    ['31/3', 'date-without-year'],
    ['03/2025', 'date-without-day'],
    ['מרץ 2025', 'date-without-day'],
    ['2025', 'date-without-day'],
    ['1.2.25, 3.4.25', 'several-dates'],
    ['בשבוע הבא', 'unreadable-date'],
    ['052-4000011', 'unreadable-date'],
    ['00/00/0000', 'nothing'],
    ['טרם', 'unreadable-date'],
    ['-', 'nothing'],
  ])('is not read from %s', (typed, outcome) => {
    expect(reads('date', typed)).toBe(outcome);
  });

  it('is not read from a number that is a year or an amount, and 0 says nothing', () => {
    expect(reads('date', numberCell(2025))).toBe('date-without-day');
    expect(reads('date', numberCell(350))).toBe('unreadable-date');
    expect(reads('date', numberCell(0))).toBe('nothing');
    expect(reads('date', dateCell('1899-12-30'))).toBe('nothing');
  });

  it('keeps the words beside it', () => {
    expect(reads('date', '31/3/25 - נשלח שוב')).toBe('2025-03-31');
    expect(remarksOf('date', '31/3/25 - נשלח שוב')).toEqual(['31/3/25 - נשלח שוב']);
    expect(remarksOf('date', '31/3/25 14:05')).toEqual([]);
  });
});
