import { expect, test } from 'vitest';
import { mattersOf } from '../../../../addon/rules/reminders/matters-of.ts';
import { aCase } from '../../../builders/a-case.ts';
import { mattersOn, SETTINGS } from './a-matter-office.ts';

test('a matter says whose it is and nothing of the client but the initials', () => {
  const late = aCase('documents', {
    caseId: 'C-00007',
    clientName: 'דנה כהן',
    stageSince: '2025-05-20',
    lastContact: '2025-05-20',
    nextActionDue: '2025-05-21',
    nextAction: 'לבקש אישור רפואי',
  });
  expect(mattersOn('2025-05-22', [late])).toEqual([
    {
      kind: 'actionOverdue',
      caseId: 'C-00007',
      rowNumber: 2,
      initials: 'ד.כ.',
      stage: 'documents',
      owner: 'נטע ברקאי',
      due: '2025-05-21',
      since: null,
      waitingFor: null,
    },
  ]);
});

test('only a matter of waiting says for whom', () => {
  const waiting = {
    caseId: 'C-00001',
    stage: 'submitted',
    waitingFor: 'authority',
    waitingSince: '2025-01-01',
    nextActionDue: '2025-05-22',
    lastContact: '2025-05-22',
  };
  expect(mattersOn('2025-05-22', [waiting]).map(({ kind, waitingFor }) => [kind, waitingFor])).toEqual([
    ['waitingTooLong', 'authority'],
    ['dueToday', null],
  ]);
});

test('of a case that is closed the client manager hears when the entitlement ends', () => {
  const ended = aCase('closed', { entitlementUntil: '2025-06-01' });
  const [matter] = mattersOn('2025-05-22', [ended]);
  expect(matter).toMatchObject({ kind: 'entitlementEnding', owner: 'נטע ברקאי', stage: 'closed' });
  const [open] = mattersOn('2025-05-22', [{ ...ended, stage: 'collections', lastContact: '2025-05-22' }]);
  expect(open).toMatchObject({ kind: 'entitlementEnding', owner: 'גילה מורן', stage: 'collections' });
});

test('a row without a number is told of once it has one', () => {
  const late = { stage: 'documents', nextActionDue: '2025-05-01' };
  expect(mattersOn('2025-05-22', [late, { ...late, caseId: ' ' }])).toEqual([]);
});

test('a row that was copied with its number is told of once, as the row above it', () => {
  const late = {
    caseId: 'C-00001',
    stage: 'documents',
    lastContact: '2025-05-22',
    nextActionDue: '2025-05-01',
  };
  const rows = [
    { rowNumber: 9, caseValues: { ...late, nextActionDue: '2025-04-01' } },
    { rowNumber: 4, caseValues: late },
  ];
  const on = { settings: SETTINGS, today: '2025-05-22' };
  const told = mattersOf({ cases: rows, ...on });
  expect(told).toMatchObject([{ rowNumber: 4, due: '2025-05-01' }]);
  expect(mattersOf({ cases: [...rows].reverse(), ...on })).toEqual(told);
});

test('of each case what hurts the client most comes first, and cases come by their number', () => {
  const bad = {
    stage: 'decision',
    stageSince: '2025-01-01',
    authorityStatus: 'rejected',
    decisionDate: '2025-04-01',
    promisedDate: '2025-05-01',
    entitlementUntil: '2025-06-01',
    nextActionDue: '2025-05-01',
    intakeDate: '2024-01-01',
  };
  const late = mattersOn('2025-05-22', [
    { ...bad, caseId: 'C-00002' },
    { ...bad, caseId: 'C-00001', waitingFor: 'client', waitingSince: '2025-01-01' },
  ]);
  const FIRST = ['appealEnding', 'promisePassed', 'entitlementEnding', 'actionOverdue'];
  expect(late.map(({ caseId, kind }) => [caseId, kind])).toEqual([
    ...[...FIRST, 'waitingTooLong', 'quiet'].map((kind) => ['C-00001', kind]),
    ...[...FIRST, 'stageOverdue', 'quiet'].map((kind) => ['C-00002', kind]),
  ]);
});
