import { expect, test } from 'vitest';
import type { OfficeOverview } from '../../../../addon/rules/reminders/office-overview.ts';
import { officeOverview } from '../../../../addon/rules/reminders/office-overview-of.ts';
import type { DigestsWanted } from '../../../../addon/rules/reminders/plan-digests.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aColleague, TEAM } from '../../../builders/a-team.ts';
import {
  AMIT,
  aMatter,
  GILA,
  LIAT,
  listed,
  MANAGER,
  NETA,
  ROI,
  SETTINGS_OF_DAY,
  wanted,
} from './reminders-wanted.ts';

function overview(parts: Partial<DigestsWanted>): OfficeOverview {
  return officeOverview(wanted(parts));
}

test('clients wait from the day they came until somebody begins, counted in days of the calendar', () => {
  const { start } = overview({
    cases: listed([
      aCase('intake', { intakeDate: '2025-05-07' }),
      aCase('intake', { intakeDate: '2025-05-06' }),
      aCase('intake', { intakeDate: '2025-03-01' }),
      // Comes tomorrow by a slip, and one of which nobody knows when it came.
      aCase('intake', { intakeDate: '2025-05-22' }),
      aCase('intake', { intakeDate: '', stageSince: '' }),
      aCase('intake', { intakeDate: '', stageSince: '2025-05-01' }),
      // Nobody wrote down when these were begun, but they are with others already.
      aCase('documents', { intakeDate: '2025-01-01' }),
      // Begun and sent back.
      aCase('intake', { intakeDate: '2025-01-01', startedDate: '2025-01-05' }),
    ]),
  });

  expect(start).toMatchObject({ waiting: 6, tooLong: 3, longestDays: 81, targetDays: 14 });
});

test('how long clients waited is the median of those begun in the last 30 days', () => {
  const begun = (intakeDate: string, startedDate: string) => aCase('documents', { intakeDate, startedDate });
  const { start } = overview({
    cases: listed([
      begun('2025-05-01', '2025-05-21'),
      begun('2025-04-12', '2025-04-22'),
      begun('2025-05-10', '2025-05-13'),
      // Begun thirty days ago and longer, tomorrow, and without a day of coming.
      begun('2025-01-01', '2025-04-21'),
      begun('2025-01-01', '2025-05-22'),
      begun('', '2025-05-20'),
    ]),
  });

  expect(start).toEqual({ waiting: 0, tooLong: 0, longestDays: null, medianDays: 10, targetDays: 14 });
});

test('a day that was written down wrongly, after the one that follows it, counts as no time at all', () => {
  const { start, stages } = overview({
    cases: listed([
      aCase('documents', { intakeDate: '2025-05-20', startedDate: '2025-05-15', stageSince: '2025-06-01' }),
    ]),
  });

  expect(start.medianDays).toBe(0);
  expect(stages[1]?.medianDays).toBe(0);
});

test('a median between two days is told in whole days; a row that has no number yet is no case', () => {
  const cases = [
    ...listed([
      aCase('documents', { stageSince: '2025-05-20' }),
      aCase('documents', { stageSince: '2025-05-18' }),
    ]),
    { rowNumber: 4, caseValues: aCase('documents', { caseId: '' }) },
  ];

  // One office day and three, then one and four.
  expect(overview({ cases }).stages[1]).toMatchObject({ count: 2, medianDays: 2 });
  expect(overview({ cases, today: '2025-05-22' }).stages[1]).toMatchObject({ medianDays: 3 });
  const longer = cases.map((one) =>
    one.rowNumber === 3 ? { ...one, caseValues: { ...one.caseValues, stageSince: '2025-05-15' } } : one,
  );
  expect(overview({ cases: longer }).stages[1]).toMatchObject({ medianDays: 3 });
});

test('where nobody waits and nobody was begun there is nothing to measure', () => {
  expect(overview({ cases: [] }).start).toMatchObject({ waiting: 0, longestDays: null, medianDays: null });
});

test('each open stage tells its cases, how many are late, and for how many office days they stand there', () => {
  const { stages } = overview({
    cases: listed([
      aCase('documents', { stageSince: '2025-05-18' }),
      aCase('documents', { stageSince: '2025-05-15' }),
      aCase('documents', { stageSince: '2025-04-22' }),
      aCase('closed'),
    ]),
    matters: [
      aMatter({ kind: 'stageOverdue', stage: 'documents' }),
      aMatter({ kind: 'quiet', stage: 'documents' }),
    ],
  });

  expect(stages.map(({ stage }) => stage)).toEqual(
    STAGES.filter(({ role }) => role !== null).map(({ key }) => key),
  );
  expect(stages[1]).toEqual({ stage: 'documents', count: 3, overdue: 1, medianDays: 4, targetDays: 10 });
  expect(stages[2]).toEqual({ stage: 'preparation', count: 0, overdue: 0, medianDays: null, targetDays: 7 });
});

test('a case that waits for somebody outside counts in its stage, but not for how long cases stand there', () => {
  const { stages, slowest } = overview({
    cases: listed([
      aCase('preparation', { stageSince: '2025-01-01', waitingFor: 'client', waitingSince: '2025-01-02' }),
      aCase('preparation', { stageSince: '2025-05-20' }),
      aCase('documents', { stageSince: '2025-01-01', waitingFor: 'authority' }),
    ]),
  });

  expect(stages[2]).toMatchObject({ stage: 'preparation', count: 2, medianDays: 1 });
  expect(stages[1]).toMatchObject({ stage: 'documents', count: 1, medianDays: null });
  expect(slowest).toBeNull();
});

test('the slowest stage is the one that takes longest for what is wanted of it', () => {
  const slowest = (cases: DigestsWanted['cases']) => overview({ cases }).slowest?.stage;
  // Office days until 21 May: 14 from 1 May, 46 from 17 March.
  const documents = aCase('documents', { stageSince: '2025-05-01' });
  const decision = aCase('decision', { stageSince: '2025-05-01' });
  const submitted = aCase('submitted', { stageSince: '2025-03-17' });

  expect(slowest(listed([documents, decision, submitted]))).toBe('decision');
  expect(slowest(listed([documents, submitted]))).toBe('documents');
  expect(slowest(listed([submitted]))).toBeUndefined();
  // Both stand at twice their target.
  const preparation = aCase('preparation', { stageSince: '2025-05-01' });
  const intake = aCase('intake', { stageSince: '2025-05-13' });
  expect(slowest(listed([preparation, preparation, intake]))).toBe('preparation');
  // Exactly as long as wanted.
  expect(slowest(listed([aCase('intake', { stageSince: '2025-05-18' })]))).toBeUndefined();
});

test('cases count for whoever acts, whoever is away included; the most loaded come first', () => {
  const staff = [
    ...TEAM.filter(({ name }) => name !== LIAT),
    aColleague(LIAT, 'caseManager', { active: false, deputy: AMIT }),
  ];
  const { loads } = overview({
    staff,
    cases: listed([
      aCase('preparation', { caseManager: AMIT }),
      aCase('submitted', { caseManager: LIAT }),
      aCase('documents', { clientManager: NETA }),
      aCase('closed', { collector: GILA }),
      aCase('intake', { clientManager: ROI }),
      aCase('preparation', { caseManager: 'מי שעזבה' }),
    ]),
    matters: [
      aMatter({ rowNumber: 2, owner: AMIT }),
      aMatter({ rowNumber: 2, owner: AMIT, kind: 'stageOverdue' }),
      aMatter({ rowNumber: 3, owner: LIAT }),
      aMatter({ rowNumber: 4, owner: NETA, kind: 'dueToday', due: '2025-05-21' }),
      aMatter({ rowNumber: 4, owner: NETA, kind: 'promisePassed', due: '2025-05-21' }),
    ],
  });

  expect(loads.slice(0, 2)).toEqual([
    { name: AMIT, open: 2, overdue: 2, isOverloaded: false },
    { name: NETA, open: 1, overdue: 0, isOverloaded: false },
  ]);
  expect(loads.map(({ name }) => name)).not.toContain(LIAT);
  expect(loads.find(({ name }) => name === MANAGER)).toEqual({
    name: MANAGER,
    open: 0,
    overdue: 0,
    isOverloaded: false,
  });
});

test('somebody has too much above what the office set, else above one and a half times what is usual in the role', () => {
  const names = ['נטע ברקאי', 'רועי תבור', 'שקד אילן'];
  const staff = names.map((name) => aColleague(name, 'clientManager'));
  const open = (counts: readonly number[]) =>
    listed(
      counts.flatMap((count, index) =>
        Array.from({ length: count }, () => aCase('documents', { clientManager: names[index] ?? '' })),
      ),
    );
  const overloaded = (parts: Partial<DigestsWanted>, mostCases = 0) =>
    overview({ staff, settings: { ...SETTINGS_OF_DAY, mostCases }, ...parts })
      .loads.filter(({ isOverloaded }) => isOverloaded)
      .map(({ name }) => name);

  expect(overloaded({ cases: open([4, 7, 4]) })).toEqual(['רועי תבור']);
  expect(overloaded({ cases: open([4, 6, 4]) })).toEqual([]);
  expect(overloaded({ cases: open([4, 7, 6]) }, 6)).toEqual(['רועי תבור']);
  // Two of a role say nothing of what is usual, nor do three of whom most have nothing.
  expect(overloaded({ cases: open([1, 9]), staff: staff.slice(0, 2) })).toEqual([]);
  expect(overloaded({ cases: open([0, 9, 0]) })).toEqual([]);
});

test('whoever has two roles has too much only where it is much for either', () => {
  const staff = [
    aColleague('נטע ברקאי', 'clientManager'),
    aColleague('נטע ברקאי', 'collections'),
    aColleague('רועי תבור', 'clientManager'),
    aColleague('שקד אילן', 'clientManager'),
    aColleague('גילה מורן', 'collections'),
    aColleague('דני אשכנזי', 'collections'),
  ];
  const of = (count: number, values: Parameters<typeof aCase>[1], stage: 'documents' | 'collections') =>
    Array.from({ length: count }, () => aCase(stage, values));
  const cases = listed([
    ...of(6, { clientManager: 'נטע ברקאי' }, 'documents'),
    ...of(5, { clientManager: 'רועי תבור' }, 'documents'),
    ...of(5, { clientManager: 'שקד אילן' }, 'documents'),
    ...of(2, { collector: 'גילה מורן' }, 'collections'),
    ...of(2, { collector: 'דני אשכנזי' }, 'collections'),
  ]);

  expect(overview({ staff, cases }).loads.filter(({ isOverloaded }) => isOverloaded)).toEqual([]);
});

test('what is late for more office days than settings say comes to the team manager, the longest first', () => {
  const { escalated } = overview({
    matters: [
      // From Wednesday 14 to Wednesday 21 May five office days passed, from Thursday 15 four, from Sunday 18 three.
      aMatter({ rowNumber: 2, kind: 'paymentOverdue', owner: GILA, due: '2025-05-14' }),
      aMatter({ rowNumber: 3, kind: 'stageOverdue', owner: AMIT, due: '2025-05-15' }),
      aMatter({ rowNumber: 3, kind: 'actionOverdue', owner: AMIT, due: '2025-05-19' }),
      aMatter({ rowNumber: 4, kind: 'promisePassed', owner: NETA, due: '2025-05-18' }),
      aMatter({ rowNumber: 5, kind: 'appealEnding', owner: '', due: '2025-05-14' }),
    ],
  });

  expect(
    escalated.map(({ caseId, owner, matters }) => [
      caseId,
      owner,
      matters.map(({ kind, days }) => [kind, days]),
    ]),
  ).toEqual([
    ['C-00005', '', [['appealEnding', 7]]],
    ['C-00002', GILA, [['paymentOverdue', 7]]],
    ['C-00003', AMIT, [['stageOverdue', 4]]],
  ]);
});

test('a silence, the end of an entitlement and what is still to come stay with whoever has the case', () => {
  const { escalated, missed } = overview({
    matters: [
      aMatter({ kind: 'quiet', owner: NETA, due: '2024-01-01' }),
      aMatter({ kind: 'entitlementEnding', owner: NETA, due: '2025-05-01' }),
      aMatter({ kind: 'quiet', owner: NETA, due: '2025-05-20' }),
      aMatter({ kind: 'appealEnding', owner: NETA, due: '2025-06-01' }),
      aMatter({ kind: 'dueSoon', owner: NETA, due: '2025-05-22' }),
    ],
  });

  expect({ escalated, missed }).toEqual({ escalated: [], missed: [] });
});

test('what was due on the last office day and was not done is counted by whose it is', () => {
  const { missed } = overview({
    today: '2025-05-18',
    matters: [
      aMatter({ rowNumber: 2, owner: AMIT, due: '2025-05-15' }),
      aMatter({ rowNumber: 3, owner: NETA, due: '2025-05-15' }),
      aMatter({ rowNumber: 4, owner: NETA, kind: 'promisePassed', due: '2025-05-15' }),
      aMatter({ rowNumber: 5, owner: 'בתה של נעמה', due: '2025-05-15' }),
      aMatter({ rowNumber: 6, owner: AMIT, due: '2025-05-14' }),
    ],
  });

  expect(missed).toEqual([
    { name: NETA, count: 2 },
    { name: '', count: 1 },
    { name: AMIT, count: 1 },
  ]);
});

test('what came due on days that nobody worked, and was not done, is missed on the office day after them', () => {
  // Independence Day 2025 and its eve are a Thursday and a Wednesday; the Sunday after them is worked.
  const closures = new Set(['2025-04-30', '2025-05-01']);
  const { missed } = overview({
    today: '2025-05-04',
    settings: { ...SETTINGS_OF_DAY, closures },
    matters: [
      '2025-04-28',
      '2025-04-29',
      '2025-04-30',
      '2025-05-01',
      '2025-05-02',
      '2025-05-03',
      '2025-05-04',
    ].map((due, index) => aMatter({ rowNumber: index + 2, owner: AMIT, kind: 'promisePassed', due })),
  });

  // From the Tuesday to the Saturday.
  expect(missed).toEqual([{ name: AMIT, count: 5 }]);
});

test('what is with somebody who is away is told with whoever acts, else with them', () => {
  const staff = [
    ...TEAM.filter(({ name }) => name !== LIAT && name !== ROI),
    aColleague(LIAT, 'caseManager', { active: false, deputy: AMIT }),
    aColleague(ROI, 'clientManager', { active: false }),
  ];
  const { escalated } = overview({
    staff,
    matters: [
      aMatter({ rowNumber: 2, owner: LIAT, due: '2025-05-01' }),
      aMatter({ rowNumber: 3, owner: ROI, due: '2025-05-02' }),
    ],
  });

  expect(escalated.map(({ owner }) => owner)).toEqual([AMIT, ROI]);
});
