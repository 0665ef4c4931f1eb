import { expect, test } from 'vitest';
import { closuresOf } from '../../../mappings/calendar/closures.ts';

const SUKKOT_2025 = ['2025-10-06', '2025-10-07', '2025-10-08', '2025-10-12', '2025-10-13', '2025-10-14'];

const closedOn = (closures: ReadonlySet<string>) => SUKKOT_2025.filter((day) => closures.has(day));

test('an office is closed on holidays and their eves, and works on the middle days', () => {
  const closures = closuresOf({ settingsClosureDays: [], years: [2025] });
  expect(closedOn(closures)).toEqual(['2025-10-06', '2025-10-07', '2025-10-13', '2025-10-14']);
});

test('an office that does not work on the middle days is closed on those too', () => {
  const closures = closuresOf({ settingsClosureDays: [], years: [2025], worksOnMiddleDays: false });
  expect(closedOn(closures)).toEqual(SUKKOT_2025);
});

test('what the owner has listed is closed besides', () => {
  const closures = closuresOf({ settingsClosureDays: ['2025-08-14'], years: [2025, 2026] });
  expect(closures.has('2025-08-14')).toBe(true);
  expect(closures.has('2026-04-02')).toBe(true);
});
