import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoFromSerial, isoFromWritten, serialOfIso } from '../../../importer/read/cell/serial-date.ts';

describe('a date serial', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45747, '2025-03-31'],
    [45747.5, '2025-03-31T12:00:00'],
    [2958465, '9999-12-31'],
  ])('%s is %s', (serial, iso) => {
    expect(isoFromSerial(serial, false)).toBe(iso);
  });

  it.each([0, 0.5, 60, 60.5, -1, 2958466, Number.NaN])('%s is no day', (serial) => {
    expect(isoFromSerial(serial, false)).toBeUndefined();
  });

  it('is the same day 1462 days earlier in a workbook that counts from 1904', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2958465 }), (serial) => {
        expect(isoFromSerial(serial - 1462, true)).toBe(isoFromSerial(serial, false));
      }),
    );
  });

  it('and the day it stands for lead to each other, in every time zone and to the second', () => {
    const seconds = fc.integer({ min: 86_400, max: 2_958_465 * 86_400 });
    fc.assert(
      fc.property(seconds, (second) => {
        const iso = isoFromSerial(second / 86_400, false);
        if (iso === undefined) expect(Math.floor(second / 86_400)).toBe(60);
        else expect(Math.round(serialOfIso(iso) * 86_400)).toBe(second);
      }),
    );
  });
});

describe('a written day', () => {
  it('keeps its time of day, and nothing finer', () => {
    expect(isoFromWritten('2025-03-31T14:05:09.123Z')).toBe('2025-03-31T14:05:09');
    expect(isoFromWritten('2025-03-31T00:00:00')).toBe('2025-03-31');
    expect(isoFromWritten('2025-02-31')).toBeUndefined();
    expect(isoFromWritten('2025-13-01')).toBeUndefined();
  });
});
