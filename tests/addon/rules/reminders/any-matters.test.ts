import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDaysAfter, isOfficeDay } from '../../../../addon/rules/office-days.ts';
import { daysOf } from '../../../../addon/rules/reminders/days-late.ts';
import type { Matter, MatterKind } from '../../../../addon/rules/reminders/matter.ts';
import { MATTER_FIELDS, mattersOf } from '../../../../addon/rules/reminders/matters-of.ts';
import type { FieldKey } from '../../../../mappings/fields.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { CLOSURES, mattersOn, SETTINGS } from './a-matter-office.ts';
import { anyCases, anyToday } from './any-case.ts';

test('every matter is of a case of the sheet, and of each kind a case has one', () => {
  fc.assert(
    fc.property(anyCases, anyToday, (cases, today) => {
      const matters = mattersOn(today, cases);
      for (const { caseId, rowNumber, owner } of matters) {
        const caseValues = cases[rowNumber - 2] ?? {};
        expect(caseValues.caseId).toBe(caseId);
        const { clientManager, caseManager, collector } = caseValues;
        expect(['', clientManager, caseManager, collector]).toContain(owner);
      }
      const each = matters.map(({ caseId, kind }) => `${caseId} ${kind}`);
      expect(new Set(each).size).toBe(each.length);
    }),
  );
});

test('a case in which nothing has passed or comes near is left in peace', () => {
  const stage = fc.constantFrom(...STAGES.map(({ key }) => key));
  fc.assert(
    fc.property(stage, anyToday, fc.integer({ min: 61, max: 900 }), (inStage, today, days) => {
      const later = calendarDaysAfter(today, days);
      const quietly = { stageSince: today, intakeDate: today, lastContact: today, decisionDate: today };
      const far = { nextActionDue: later, promisedDate: later, paymentDue: later, entitlementUntil: later };
      const calm = { caseId: 'C-00001', stage: inStage, authorityStatus: 'rejected', ...quietly, ...far };
      expect(mattersOn(today, [calm])).toEqual([]);
    }),
  );
});

/** Told on the day itself, whichever that is. */
const isDayless = ({ kind, since }: Matter) => kind === 'quiet' && since === null;

test('as days go by and nobody does anything, no matter is forgotten before its time is over', () => {
  const ends = { appealEnding: 30, entitlementEnding: 30 } as const;
  const becomes: { readonly [Kind in MatterKind]?: readonly MatterKind[] } = {
    dueSoon: ['dueSoon', 'dueToday', 'promisePassed'],
    dueToday: ['actionOverdue'],
  };
  fc.assert(
    fc.property(anyCases, anyToday, (cases, today) => {
      const tomorrow = calendarDaysAfter(today, 1);
      const then = mattersOn(tomorrow, cases);
      for (const { kind, caseId, due } of mattersOn(today, cases)) {
        const isOver =
          (kind === 'appealEnding' || kind === 'entitlementEnding') &&
          calendarDaysAfter(due, ends[kind]) < tomorrow;
        const kept = then.filter((one) => one.caseId === caseId && (one.due === due || isDayless(one)));
        const isKept = kept.some((one) => (becomes[kind] ?? [kind]).includes(one.kind));
        expect([kind, due, isKept]).toEqual([kind, due, !isOver]);
      }
    }),
    { numRuns: 500 },
  );
});

test('it does not matter in which order the rows stand', () => {
  const sorted = anyCases.chain((cases) =>
    fc.tuple(fc.constant(cases), fc.shuffledSubarray([...cases], { minLength: cases.length })),
  );
  const whereverItStands = (matters: readonly Matter[]) => matters.map((one) => ({ ...one, rowNumber: 0 }));
  fc.assert(
    fc.property(sorted, anyToday, ([before, after], today) => {
      expect(whereverItStands(mattersOn(today, after))).toEqual(whereverItStands(mattersOn(today, before)));
    }),
  );
});

test('on a day that is worked what is late is late by a day at least, and what is to come is not', () => {
  fc.assert(
    fc.property(anyCases, anyToday, (cases, today) => {
      fc.pre(isOfficeDay(today, CLOSURES));
      for (const matter of mattersOn(today, cases)) {
        const { days } = daysOf(matter, { today, closures: CLOSURES });
        const { kind } = matter;
        if (kind === 'dueSoon') expect(days).toBeLessThan(0);
        else if (kind === 'dueToday' || isDayless(matter)) expect(days).toBe(0);
        else if (kind === 'promisePassed') expect(days).toBeGreaterThanOrEqual(0);
        else if (kind === 'appealEnding') expect(days).toBeGreaterThanOrEqual(-SETTINGS.appealWarningDays);
        else if (kind === 'entitlementEnding')
          expect(days).toBeGreaterThanOrEqual(-SETTINGS.entitlementWarningDays);
        else expect(days).toBeGreaterThanOrEqual(1);
      }
    }),
  );
});

/** Cases of which some columns were not read. */
function without(fields: readonly FieldKey[], cases: readonly CaseValues[]): readonly CaseValues[] {
  return cases.map(
    // Object.fromEntries forgets its keys; none is added.
    (one) => Object.fromEntries(Object.entries(one).filter(([key]) => !fields.includes(key as FieldKey))),
  );
}

test('the columns that are read are enough', () => {
  fc.assert(
    fc.property(anyCases, anyToday, (cases, today) => {
      const unread = cases
        .flatMap((one) => Object.keys(one))
        // The keys of a case are its fields.
        .filter((key) => !MATTER_FIELDS.includes(key as FieldKey)) as readonly FieldKey[];
      expect(mattersOn(today, without(unread, cases))).toEqual(mattersOn(today, cases));
    }),
  );
});

const OFFICES = fc.sample(fc.tuple(anyCases, anyToday), { seed: 5, numRuns: 500 });

test.each(MATTER_FIELDS)('the column %s is read for a reason', (field) => {
  const isMissed = OFFICES.some(([cases, today]) => {
    const told = (of: readonly CaseValues[]) => JSON.stringify(mattersOn(today, of));
    return told(without([field], cases)) !== told(cases);
  });
  expect(isMissed).toBe(true);
});

test('without any case there is nothing to be told', () => {
  expect(mattersOf({ cases: [], settings: SETTINGS, today: '2025-05-22' })).toEqual([]);
});
