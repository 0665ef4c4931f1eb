import fc from 'fast-check';
import { expect, test } from 'vitest';
import { officeDaysAgo, overdueFormulas } from '../../../mappings/sheet/overdue.ts';
import { isoOfSerialDay, serialDay } from '../../../mappings/sheet/serial-day.ts';

const addresses = {
  stage: '$F2',
  stageSince: '$G2',
  nextActionDue: '$I2',
  waitingFor: '$J2',
  settings: 'settings',
};

test('Friday and Saturday are no office days', () => {
  expect(isoOfSerialDay(officeDaysAgo('2025-07-14', 1))).toBe('2025-07-13'); // Monday to Sunday
  expect(isoOfSerialDay(officeDaysAgo('2025-07-14', 2))).toBe('2025-07-10'); // to Thursday
  expect(isoOfSerialDay(officeDaysAgo('2025-07-14', 7))).toBe('2025-07-03');
});

test('five office days are one week, from any day the office works', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40_000, max: 50_000 }), fc.integer({ min: 1, max: 20 }), (day, weeks) => {
      const weekday = new Date(isoOfSerialDay(day)).getUTCDay();
      fc.pre(weekday < 5);
      expect(officeDaysAgo(isoOfSerialDay(day), weeks * 5)).toBe(day - weeks * 7);
    }),
  );
});

test('no office days ago is today', () => {
  expect(officeDaysAgo('2025-07-12', 0)).toBe(serialDay('2025-07-12'));
});

test('a case is overdue by its next action or by its days in the stage, and never when closed', () => {
  expect(overdueFormulas(addresses)).toMatchInlineSnapshot(`
    {
      "actionDueSoon": "AND(ISNUMBER($I2),$I2<=TODAY()+VLOOKUP("התראה לפני מועד (ימים)",settings,2,FALSE),NOT(OR($F2="סגור",$F2="נסגר ללא זכאות",$F2="עזב אותנו")))",
      "actionOverdue": "AND(ISNUMBER($I2),$I2<TODAY(),NOT(OR($F2="סגור",$F2="נסגר ללא זכאות",$F2="עזב אותנו")))",
      "closed": "OR($F2="סגור",$F2="נסגר ללא זכאות",$F2="עזב אותנו")",
      "stageDueSoon": "AND(ISNUMBER($G2),$J2="",$G2<WORKDAY.INTL(TODAY(),-(VLOOKUP("ימי יעד: "&$F2,settings,2,FALSE)-VLOOKUP("התראה לפני מועד (ימים)",settings,2,FALSE)),7))",
      "stageOverdue": "AND(ISNUMBER($G2),$J2="",$G2<WORKDAY.INTL(TODAY(),-(VLOOKUP("ימי יעד: "&$F2,settings,2,FALSE)),7))",
    }
  `);
});
