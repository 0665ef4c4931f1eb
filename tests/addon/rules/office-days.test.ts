import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDaysAfter, isOfficeDay, officeDaysAfter } from '../../../addon/rules/office-days.ts';

const NONE: ReadonlySet<string> = new Set();

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

test('an office that is closed for good does not keep anybody counting for ever', () => {
  const always = { has: () => true } as unknown as ReadonlySet<string>; // a set of every day
  expect(officeDaysAfter('2025-05-22', 3, always)).toBe('2025-05-22');
});

test('the day found is worked, and between the two lie as many days of work as asked for', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => calendarDaysAfter('2024-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 40 }), fc.array(day), (start, count, closed) => {
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
