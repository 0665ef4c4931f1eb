import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDaysAfter, officeDaysAfter } from '../../../../addon/rules/office-days.ts';
import { isOpen } from '../../../../addon/rules/stage-of.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { officeDaysAgo } from '../../../../mappings/sheet/overdue.ts';
import { isoOfSerialDay, serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { mattersOn, SETTINGS, told } from './a-matter-office.ts';
import { anyCases, anyToday } from './any-case.ts';

test.each([
  // In intake three office days are allowed. 18 May 2025 is a Sunday.
  { since: '2025-05-18', today: '2025-05-20', tells: [] },
  { since: '2025-05-18', today: '2025-05-21', tells: [] },
  { since: '2025-05-18', today: '2025-05-22', tells: ['stageOverdue 2025-05-21'] },
  { since: '2025-05-19', today: '2025-05-22', tells: [] },
  { since: '2025-05-19', today: '2025-05-24', tells: [] },
  { since: '2025-05-19', today: '2025-05-25', tells: ['stageOverdue 2025-05-22'] },
  { since: '2025-05-23', today: '2025-05-27', tells: [] },
  { since: '2025-05-23', today: '2025-05-28', tells: ['stageOverdue 2025-05-27'] },
  // Over Rosh Hashana 2025: of 22 to 25 September only the Thursday is worked.
  { since: '2025-09-21', today: '2025-09-29', tells: [] },
  { since: '2025-09-21', today: '2025-09-30', tells: ['stageOverdue 2025-09-29'] },
  // Over the office's own closure on 20 and 21 July.
  { since: '2025-07-17', today: '2025-07-24', tells: [] },
  { since: '2025-07-17', today: '2025-07-27', tells: ['stageOverdue 2025-07-24'] },
  // A slip in the year.
  { since: '2052-05-18', today: '2025-05-22', tells: [] },
  { since: undefined, today: '2025-05-22', tells: [] },
])('on $today, a case in intake since $since: $tells', ({ since, today, tells }) => {
  const values = since === undefined ? {} : { stageSince: since };
  expect(told(today, { stage: 'intake', lastContact: today, ...values })).toEqual(tells);
  // Without a stage it waits to be taken in.
  expect(told(today, { lastContact: today, ...values })).toEqual(tells);
});

test('on days that are worked, where there are no holidays, the sheet calls the same cases overdue', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => isoOfSerialDay(serialDay('2024-01-01') + days));
  const closures = new Set<string>();
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 90 }), (stageSince, later, target) => {
      const today = officeDaysAfter(later, 0, closures);
      const targetDays = new Map([['documents', target] as const]);
      const isOverdue =
        told(
          today,
          { stage: 'documents', stageSince, lastContact: today },
          { closures, targetDays, quietDays: 9999 },
        ).length > 0;
      expect(isOverdue).toBe(serialDay(stageSince) < officeDaysAgo(today, target));
    }),
    { numRuns: 1000 },
  );
});

test('a case that waits for somebody outside has its own clock instead of the one of its stage', () => {
  const waiting = { stage: 'documents', stageSince: '2025-01-01', lastContact: '2025-05-22' };
  const since = (waitingFor: string, waitingSince: string) =>
    told('2025-05-22', { ...waiting, waitingFor, waitingSince });

  // Seven office days before 22 May is the 13th.
  expect(since('client', '2025-05-13')).toEqual([]);
  expect(since('client', '2025-05-12')).toEqual(['waitingTooLong 2025-05-21']);
  expect(since('authority', '2025-05-12')).toEqual([]);
  // Thirty before it, over Pesach and Independence Day with its eve, is 7 April.
  expect(since('authority', '2025-04-07')).toEqual([]);
  expect(since('authority', '2025-04-06')).toEqual(['waitingTooLong 2025-05-21']);
});

test('where nobody wrote since when a case waits, it counts from the day it came to its stage', () => {
  const waiting = { stage: 'documents', lastContact: '2025-05-22', waitingFor: 'client' };
  const late = ['waitingTooLong 2025-05-19'];
  expect(told('2025-05-22', { ...waiting, stageSince: '2025-05-08' })).toEqual(late);
  expect(told('2025-05-22', { ...waiting, stageSince: '2025-05-08', waitingSince: '2052-05-12' })).toEqual(
    late,
  );
  expect(told('2025-05-22', waiting)).toEqual([]);
});

test('a promise, an action and the end of an appeal count while a case waits as well', () => {
  const waiting = { stage: 'decision', waitingFor: 'client', waitingSince: '2025-05-22' };
  expect(
    told('2025-05-22', {
      ...waiting,
      stageSince: '2025-01-01',
      lastContact: '2025-05-22',
      nextActionDue: '2025-05-21',
      promisedDate: '2025-05-20',
      authorityStatus: 'rejected',
      decisionDate: '2025-03-25',
    }),
  ).toEqual(['appealEnding 2025-05-24', 'promisePassed 2025-05-20', 'actionOverdue 2025-05-21']);
});

test.each([
  { values: { lastContact: '2025-05-01' }, today: '2025-05-31', tells: [] },
  { values: { lastContact: '2025-05-01' }, today: '2025-06-01', tells: ['quiet 2025-05-31'] },
  {
    values: { lastContact: '2025-05-01', intakeDate: '2025-06-30' },
    today: '2025-06-30',
    tells: ['quiet 2025-05-31'],
  },
  { values: { intakeDate: '2025-05-01' }, today: '2025-06-01', tells: ['quiet 2025-05-31'] },
  {
    values: { intakeDate: '2025-05-01', lastContact: '2052-05-30' },
    today: '2025-06-01',
    tells: ['quiet 2025-05-31'],
  },
  { values: {}, today: '2025-06-01', tells: ['quiet 2025-06-01'] },
])('on $today, a client last spoken to as of $values: $tells', ({ values, today, tells }) => {
  expect(told(today, { stage: 'submitted', ...values })).toEqual(tells);
});

test('where a client was never spoken to and nobody knows when they came, the stage says how long it is quiet', () => {
  expect(told('2025-06-01', { stage: 'submitted', stageSince: '2025-05-01' })).toEqual(['quiet 2025-05-31']);
});

test('an open case of which no day is known that has passed is told until somebody writes one down', () => {
  const of = (values: CaseValues) => told('2025-06-01', { stage: 'submitted', ...values });
  expect(of({ intakeDate: '2052-05-01', stageSince: '2052-05-01', lastContact: '2052-05-01' })).toEqual([
    'quiet 2025-06-01',
  ]);
  expect(of({ nextActionDue: '2052-06-01' })).toEqual(['quiet 2025-06-01']);
  expect(of({ lastContact: '2025-06-01' })).toEqual([]);
});

test('no open case lies for ever: whatever its cells say, it is told within the days of a silence', () => {
  fc.assert(
    fc.property(anyCases, anyToday, (cases, today) => {
      // No clock of any of them began after today.
      const open = cases.filter(isOpen);
      const later = calendarDaysAfter(today, SETTINGS.quietDays + 1);
      const toldOf = new Set(mattersOn(later, open).map(({ caseId }) => caseId));
      expect(toldOf.size).toBe(open.length);
    }),
  );
});

test('what lasts too long says since when, by the day on which its own clock began', () => {
  const since = (values: CaseValues) =>
    mattersOn('2025-06-01', [{ caseId: 'C-00001', ...values }]).map((one) => [one.kind, one.since]);
  const old = { stage: 'documents', stageSince: '2025-01-05', intakeDate: '2025-01-01' };

  expect(since({ ...old, lastContact: '2025-04-01' })).toEqual([
    ['stageOverdue', '2025-01-05'],
    ['quiet', '2025-04-01'],
  ]);
  expect(since({ ...old, waitingFor: 'client', waitingSince: '2025-02-02' })).toEqual([
    ['waitingTooLong', '2025-02-02'],
    ['quiet', '2025-01-01'],
  ]);
  // Nobody wrote down since when it waits.
  expect(since({ ...old, waitingFor: 'client' })[0]).toEqual(['waitingTooLong', '2025-01-05']);
  expect(since({ stage: 'documents', promisedDate: '2025-06-01', stageSince: '2025-06-01' })).toEqual([
    ['promisePassed', null],
  ]);
});

test('a case that is closed is neither late nor quiet nor waiting', () => {
  const old = { stageSince: '2020-01-01', waitingFor: 'client', waitingSince: '2020-01-01' };
  for (const stage of ['closed', 'closedWithoutEntitlement', 'left'])
    expect(told('2025-05-22', { stage, ...old })).toEqual([]);
});
