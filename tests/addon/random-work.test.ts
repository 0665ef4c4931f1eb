import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { step } from './random-work/acts.ts';
import { complaints } from './random-work/complaints.ts';
import { OfficeToOpen } from './random-work/office-to-open.ts';
import { takeStep } from './random-work/take-step.ts';

let closed: OfficeToOpen;

beforeAll(async () => {
  closed = await OfficeToOpen.make();
});

test('whatever whoever does in the sheet, and whatever comes in between, the office is never where it must not be', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 25, size: 'max' }), (steps) => {
      const sheet = closed.open();
      const before = sheet.shownCases();
      for (const one of steps) {
        takeStep(sheet, one);
        if (!one.thenClock) continue;
        sheet.host.tick(120);
        expect(complaints(sheet, before)).toEqual([]);
      }
      sheet.host.tick(120);
      expect(complaints(sheet, before)).toEqual([]);
      sheet.menu('refreshViewsAndProtections');
      const stood = sheet.engine.save();
      sheet.menu('refreshViewsAndProtections');
      sheet.host.tick(120);
      expect(sheet.engine.save()).toEqual(stood);
    }),
    // Always the same weeks, so that the suite says the same twice; other seeds are for a long run by hand.
    { numRuns: 6, seed: 5, endOnFailure: true },
  );
}, 120_000);
