import { expect, it } from 'vitest';
import { serialDay } from '../../../../../mappings/sheet/serial-day.ts';
import { comesTo } from '../cells.ts';

it.each([
  ['TODAY()', '2025-03-31'],
  ['DATE(1969,13,1)', '1970-01-01'],
  ['DATE(119,2,1)', '2019-02-01'],
  ['DATE(2023,6,0)', '2023-05-31'],
  ['EDATE(40909,-2)', '2011-11-01'],
  ['EDATE(DATE(2023,1,31),1)', '2023-02-28'],
  ['EDATE(DATE(2023,1,15),2.9)', '2023-03-15'],
  ['EOMONTH(DATE(1969,7,20),1)', '1969-08-31'],
  ['EOMONTH(DATE(2020,1,31),1)', '2020-02-29'],
  ['DATEVALUE("2026-06-07")', '2026-06-07'],
  ['NOW()', '2025-03-31T14:05:00'],
])('%s is the day %s', (formula, day) => {
  expect(comesTo(formula)).toBeCloseTo(serialDay(day), 8);
});

it.each([
  ['YEAR(TODAY())', 2025],
  ['MONTH("")', 12],
  ['DAY("")', 30],
  ['HOUR(NOW())', 14],
  ['MINUTE(NOW())', 5],
  ['TIME(25,0,0)*24', 1],
  ['WEEKDAY(DATE(2025,3,31))', 2],
  ['WEEKDAY(DATE(2025,3,30),2)', 7],
  ['DAYS("28/2/2016","28/2/2017")', -366],
  ['DATEDIF(DATE(2023,1,1),DATE(2023,12,31),"D")', 364],
  ['DATEDIF(DATE(2023,1,31),DATE(2023,3,1),"MD")', -2],
  ['DATEDIF(DATE(2025,1,15),DATE(2025,2,15),"M")', 1],
  ['DATEDIF(DATE(2020,5,17),DATE(2025,3,31),"Y")', 4],
  ['DATEDIF(DATE(2020,5,17),DATE(2025,3,31),"YM")', 10],
  ['DATEDIF(DATE(2025,1,2),DATE(2025,1,1),"D")', { error: '#NUM!' }],
])('%s comes to %o', (formula, value) => {
  expect(comesTo(formula)).toEqual(value);
});
