import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeDaysAgo, officeDaysAgoFormula } from '../../../../../mappings/sheet/overdue.ts';
import { isoOfSerialDay } from '../../../../../mappings/sheet/serial-day.ts';
import { comesTo } from '../cells.ts';

describe('days on which the office works', () => {
  it.each([
    ['NETWORKDAYS.INTL(DATE(1995,12,4),DATE(1995,12,22),3)', 13],
    ['NETWORKDAYS.INTL(DATE(1995,12,4),DATE(1995,12,22),"0000011")', 15],
    ['NETWORKDAYS.INTL(DATE(1995,12,22),DATE(1995,12,4),"0000011")', -15],
    ['NETWORKDAYS(40900,40950,{40909,40924})', 35],
    ['NETWORKDAYS(DATE(2023,6,12),DATE(2023,6,23),"6/19/2023")', { error: '#VALUE!' }],
    ['NETWORKDAYS.INTL(DATE(2023,6,12),DATE(2023,6,18),"1111111")', { error: '#NUM!' }],
    ['WORKDAY.INTL(40900,5,8)', { error: '#NUM!' }],
    // Monday, four days on, a Friday; with the Thursday off, the Monday after.
    ['WORKDAY.INTL(DATE(1969,7,21),4,1)-DATE(1969,7,25)', 0],
    ['WORKDAY.INTL(DATE(1969,7,21),4,1,DATE(1969,7,24))-DATE(1969,7,28)', 0],
    ['WORKDAY.INTL(DATE(1969,7,21),0)-DATE(1969,7,21)', 0],
    ['WORKDAY(DATE(1969,7,21),-1)-DATE(1969,7,18)', 0],
  ])('%s comes to %o', (formula, value) => {
    expect(comesTo(formula)).toEqual(value);
  });

  it('the sheet counts back the same office days as the import does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 50_000 }), fc.integer({ min: 0, max: 60 }), (day, days) => {
        const counted = comesTo(officeDaysAgoFormula(String(days)), [], { now: day + 0.6 });
        expect(counted).toBe(officeDaysAgo(isoOfSerialDay(day), days));
      }),
    );
  });

  it('going on and coming back crosses as many office days as were asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40_000, max: 50_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 7 }),
        (day, days, weekend) => {
          const crossed = `NETWORKDAYS.INTL(${day}+1,WORKDAY.INTL(${day},${days},${weekend}),${weekend})`;
          expect(comesTo(crossed)).toBe(days);
        },
      ),
    );
  });
});
