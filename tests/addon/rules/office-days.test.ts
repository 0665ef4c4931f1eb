import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  calendarDaysAfter,
  isOfficeDay,
  officeDayBefore,
  officeDayFrom,
  officeDaysAfter,
  officeDaysBetween,
} from '../../../addon/rules/office-days.ts';
import { closuresOf } from '../../../mappings/calendar/closures.ts';
import { HOLIDAY_YEARS } from '../../../mappings/calendar/holidays.ts';

const NONE: ReadonlySet<string> = new Set();

const aDay = fc.integer({ min: 0, max: 3000 }).map((days) => calendarDaysAfter('2024-01-01', days));

test('Friday and Saturday are no office days', () => {
  // 22 May 2025 is a Thursday.
  expect(officeDaysAfter('2025-05-22', 1, NONE)).toBe('2025-05-25');
  expect(officeDaysAfter('2025-05-23', 1, NONE)).toBe('2025-05-25');
  expect(officeDaysAfter('2025-05-23', 0, NONE)).toBe('2025-05-25');
  expect(officeDaysAfter('2025-05-22', 0, NONE)).toBe('2025-05-22');
});

test('holidays and closures are passed over, from one year into the next', () => {
  const closures = new Set(['2025-12-31', '2026-01-01']);
  expect(officeDaysAfter('2025-12-30', 1, closures)).toBe('2026-01-04');
});

test('an office that is closed for years goes on counting where it opens again', () => {
  const closures = new Set(Array.from({ length: 800 }, (_, days) => calendarDaysAfter('2025-05-25', days)));
  expect(closures.has('2027-08-01')).toBe(true);
  expect(officeDaysAfter('2025-05-22', 1, closures)).toBe('2027-08-03');
  expect(officeDayFrom('2025-06-01', closures)).toBe('2027-08-03');
  expect(officeDayBefore('2027-08-03', closures)).toBe('2025-05-22');
});

test.each([
  { from: '2025-05-22', to: '2025-05-22', passed: 0, why: 'a Thursday, the same day' },
  { from: '2025-05-22', to: '2025-05-23', passed: 0, why: 'Thursday to Friday' },
  { from: '2025-05-22', to: '2025-05-24', passed: 0, why: 'Thursday to Saturday' },
  { from: '2025-05-22', to: '2025-05-25', passed: 1, why: 'Thursday to Sunday' },
  { from: '2025-05-23', to: '2025-05-25', passed: 1, why: 'Friday to Sunday' },
  { from: '2025-05-25', to: '2025-05-22', passed: -1, why: 'back from Sunday to Thursday' },
  { from: '2025-09-21', to: '2025-09-25', passed: 1, why: 'over Rosh Hashana and its eve' },
  { from: '2025-04-10', to: '2025-04-20', passed: 5, why: 'over Pesach, its middle days worked' },
  { from: '2025-12-31', to: '2026-01-01', passed: 1, why: 'from one year into the next' },
])('$passed office days pass: $why', ({ from, to, passed }) => {
  const closures = closuresOf({ settingsClosureDays: [], years: HOLIDAY_YEARS });
  expect(officeDaysBetween(from, to, closures)).toBe(passed);
});

test('the office day before a Sunday is Thursday, and before a feast the day before its eve', () => {
  const closures = closuresOf({ settingsClosureDays: [], years: HOLIDAY_YEARS });
  expect(officeDayBefore('2025-05-25', closures)).toBe('2025-05-22');
  expect(officeDayBefore('2025-05-22', closures)).toBe('2025-05-21');
  expect(officeDayBefore('2025-09-25', closures)).toBe('2025-09-21');
  expect(officeDayFrom('2025-09-22', closures)).toBe('2025-09-25');
  expect(officeDayFrom('2025-09-21', closures)).toBe('2025-09-21');
});

test('the day found is worked, and between the two lie as many days of work as asked for', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 40 }), fc.array(aDay), (start, count, closed) => {
      const closures = new Set(closed);
      const found = officeDaysAfter(start, count, closures);
      let worked = 0;
      for (let one = start; one < found; ) {
        one = calendarDaysAfter(one, 1);
        if (isOfficeDay(one, closures)) worked += 1;
      }
      expect(isOfficeDay(found, closures)).toBe(true);
      expect(worked).toBe(count === 0 && !isOfficeDay(start, closures) ? 1 : count);
    }),
  );
});

test('office days passed are those worked one by one, whatever days are closed', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 0, max: 120 }), fc.array(aDay), (from, length, closed) => {
      const closures = new Set(closed);
      const days = Array.from({ length }, (_, index) => calendarDaysAfter(from, index + 1));
      const worked = days.filter((one) => isOfficeDay(one, closures)).length;
      const to = calendarDaysAfter(from, length);
      expect(officeDaysBetween(from, to, closures)).toBe(worked);
      expect(officeDaysBetween(to, from, closures)).toBe(0 - worked);
    }),
  );
});

test('counting back gives what was counted on, and the day before a day is worked and the last one', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 900 }), fc.array(aDay), (start, count, closed) => {
      const closures = new Set(closed);
      const found = officeDaysAfter(start, count, closures);
      expect(officeDaysBetween(start, found, closures)).toBe(count);
      expect(officeDaysBetween(start, officeDayBefore(found, closures), closures)).toBe(count - 1);
      expect(isOfficeDay(officeDayBefore(start, closures), closures)).toBe(true);
      expect(officeDaysAfter(officeDayBefore(start, closures), 1, closures) >= start).toBe(true);
      expect(officeDayFrom(found, closures)).toBe(found);
    }),
  );
});
