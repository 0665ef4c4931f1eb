import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoOfSerialDay, serialDay } from '../../../mappings/sheet/serial-day.ts';

test('days are counted as Excel counts them', () => {
  expect(serialDay('1900-03-01')).toBe(61);
  expect(serialDay('2025-07-14')).toBe(45_852);
  expect(serialDay('2025-07-14T12:00:00')).toBe(45_852.5);
});

test('every day comes back as it was stored', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 80_000 }), (day) => {
      expect(serialDay(isoOfSerialDay(day))).toBe(day);
    }),
  );
});
