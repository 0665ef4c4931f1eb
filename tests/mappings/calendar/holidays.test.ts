import { expect, test } from 'vitest';
import { HOLIDAY_YEARS, holidaysOf } from '../../../mappings/calendar/holidays.ts';

/**
 * Each year's holidays by law, month-day: Pesach, its seventh day, Independence Day, Shavuot, both days of Rosh
 * Hashana, Yom Kippur, Sukkot, Simchat Torah.
 * @source github.com/vacanza/holidays, snapshots/countries/IL_COMMON.json; for 2027 the same days in
 * github.com/commenthol/date-holidays, test/fixtures/IL-2027.json
 */
const KNOWN = {
  2025: '04-13 04-19 05-01 06-02 09-23 09-24 10-02 10-07 10-14',
  2026: '04-02 04-08 04-22 05-22 09-12 09-13 09-21 09-26 10-03',
  2027: '04-22 04-28 05-12 06-11 10-02 10-03 10-11 10-16 10-23',
  2028: '04-11 04-17 05-02 05-31 09-21 09-22 09-30 10-05 10-12',
  2029: '03-31 04-06 04-19 05-20 09-10 09-11 09-19 09-24 10-01',
  2030: '04-18 04-24 05-08 06-07 09-28 09-29 10-07 10-12 10-19',
  2031: '04-08 04-14 04-29 05-28 09-18 09-19 09-27 10-02 10-09',
  2032: '03-27 04-02 04-15 05-16 09-06 09-07 09-15 09-20 09-27',
  2033: '04-14 04-20 05-04 06-03 09-24 09-25 10-03 10-08 10-15',
  2034: '04-04 04-10 04-25 05-24 09-14 09-15 09-23 09-28 10-05',
  2035: '04-24 04-30 05-15 06-13 10-04 10-05 10-13 10-18 10-25',
  2036: '04-12 04-18 05-01 06-01 09-22 09-23 10-01 10-06 10-13',
  2043: '04-25 05-01 05-14 06-14 10-05 10-06 10-14 10-19 10-26',
  2045: '04-02 04-08 04-20 05-22 09-12 09-13 09-21 09-26 10-03',
  2050: '04-07 04-13 04-27 05-27 09-17 09-18 09-26 10-01 10-08',
};

test.each(Object.entries(KNOWN))('the holidays of %s are those of other calendars', (year, days) => {
  const holidays = holidaysOf(Number(year)).filter(({ kind }) => kind === 'holiday');
  expect(holidays.map(({ date }) => date)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
});

/** What a day of the Hebrew calendar is; Independence Day and its eve, which move, stand in no one place. */
const HEBREW_DAYS = new Map(
  Object.entries({
    'ערב פסח': ['14 Nisan'],
    פסח: ['15 Nisan'],
    'חול המועד פסח': ['16 Nisan', '17 Nisan', '18 Nisan', '19 Nisan'],
    'ערב שביעי של פסח': ['20 Nisan'],
    'שביעי של פסח': ['21 Nisan'],
    'ערב שבועות': ['5 Sivan'],
    שבועות: ['6 Sivan'],
    'ערב ראש השנה': ['29 Elul'],
    'ראש השנה': ['1 Tishri'],
    'ראש השנה, יום שני': ['2 Tishri'],
    'ערב יום כיפור': ['9 Tishri'],
    'יום כיפור': ['10 Tishri'],
    'ערב סוכות': ['14 Tishri'],
    סוכות: ['15 Tishri'],
    'חול המועד סוכות': ['16 Tishri', '17 Tishri', '18 Tishri', '19 Tishri', '20 Tishri'],
    'הושענא רבה': ['21 Tishri'],
    'שמחת תורה': ['22 Tishri'],
  }).flatMap(([name, dates]) => dates.map((date) => [date, name] as const)),
);

test('every day of the table is the day of the Hebrew calendar that it says, and none is left out', () => {
  const hebrew = new Intl.DateTimeFormat('en-u-ca-hebrew', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const wanted: string[] = [];
  for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2051, 0, 1); day += 86_400_000) {
    const name = HEBREW_DAYS.get(hebrew.format(day));
    if (name !== undefined) wanted.push(`${new Date(day).toISOString().slice(0, 10)} ${name}`);
  }
  const table = HOLIDAY_YEARS.flatMap(holidaysOf)
    .filter(({ name }) => name !== 'יום העצמאות' && name !== 'יום הזיכרון')
    .map(({ date, name }) => `${date} ${name}`);
  expect(table).toEqual(wanted);
});

test('Independence Day is kept on 3 to 6 Iyar, on a Tuesday, Wednesday or Thursday, the day after the memorial day', () => {
  const hebrew = new Intl.DateTimeFormat('en-u-ca-hebrew', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const kept = HOLIDAY_YEARS.map((year) => {
    const [eve, day] = holidaysOf(year).filter(({ name }) => /העצמאות|הזיכרון/.test(name));
    const at = Date.parse(day?.date ?? '');
    expect(Date.parse(eve?.date ?? '')).toBe(at - 86_400_000);
    return `${hebrew.format(at)} on day ${new Date(at).getUTCDay() + 1}`;
  });
  expect([...new Set(kept)].sort()).toEqual([
    '3 Iyar on day 5',
    '4 Iyar on day 5',
    '5 Iyar on day 4',
    '6 Iyar on day 3',
  ]);
});

test('a year that nobody has looked up has no holidays', () => {
  expect(HOLIDAY_YEARS).toEqual(Array.from({ length: 27 }, (_, index) => 2024 + index));
  expect(holidaysOf(2051)).toEqual([]);
});
