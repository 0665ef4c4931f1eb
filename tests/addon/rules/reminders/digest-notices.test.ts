import { expect, test } from 'vitest';
import type { StandingNotice } from '../../../../addon/rules/notices/standing-notices.ts';
import type { TellingState } from '../../../../addon/rules/notices/told.ts';
import { type DigestsWanted, planDigests } from '../../../../addon/rules/reminders/plan-digests.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aColleague, TEAM } from '../../../builders/a-team.ts';
import { AMIT, LIAT, listed, MANAGER, NETA, ROI, TODAY, wanted } from './reminders-wanted.ts';

/** Ids of the hand-overs that a colleague's digest tells. */
function toldTo(name: string, parts: Partial<DigestsWanted>): readonly string[] | undefined {
  const digest = planDigests(wanted(parts)).find(({ to }) => to.name === name);
  return digest?.notices.map(({ id }) => id);
}

/** That case C-00002 was finished by somebody and came to a case manager the day before; nobody was told. */
function aNotice(parts: Partial<StandingNotice> = {}): StandingNotice {
  return {
    id: 'n-1',
    rowNumber: 2,
    when: '2025-05-20T12:00:00',
    name: AMIT,
    caseId: 'C-00002',
    about: 'finish',
    told: { state: 'waiting', at: '' },
    ...parts,
  };
}

test('hand-overs of which nobody has surely heard are told', () => {
  const inState = (state: TellingState, at: string) =>
    toldTo(AMIT, { notices: [aNotice({ told: { state, at } })] })?.length === 1;

  expect(inState('waiting', '')).toBe(true);
  expect(inState('failed', '2025-05-20T13:00:00')).toBe(true);
  expect(inState('unsure', '')).toBe(true);
  expect(inState('sent', '2025-05-20T13:00:00')).toBe(false);
  // The run that was sending them yesterday never said that they went.
  expect(inState('sending', '2025-05-20T16:00:00')).toBe(true);
  expect(inState('sending', `${TODAY}T08:20:00`)).toBe(false);
});

test('of a case that moved twice to one person only the last move is news, whether or not it was told', () => {
  const first = aNotice({ id: 'n-1', told: { state: 'failed', at: '2025-05-18T10:00:00' } });
  const second = aNotice({ id: 'n-2', about: 'back' });
  const sent = aNotice({ id: 'n-3', told: { state: 'sent', at: '2025-05-20T10:00:00' } });
  const other = aNotice({ id: 'n-4', caseId: 'C-00003' });
  const cases = listed([aCase('preparation'), aCase('preparation')]);

  expect(toldTo(AMIT, { notices: [first, other, second], cases })).toEqual(['n-4', 'n-2']);
  expect(toldTo(AMIT, { notices: [first, second, sent, other], cases })).toEqual(['n-4']);
});

test('that a case came to somebody is no news once it has gone on to somebody else, was closed, or is not there', () => {
  const isTold = (cases: DigestsWanted['cases']) =>
    toldTo(AMIT, { notices: [aNotice()], cases })?.length === 1;

  expect(isTold(listed([aCase('submitted')]))).toBe(true);
  expect(isTold(listed([aCase('decision')]))).toBe(false);
  expect(isTold(listed([aCase('preparation', { caseManager: LIAT })]))).toBe(false);
  expect(isTold(listed([aCase('closed')]))).toBe(false);
  expect(isTold([])).toBe(false);
  // Nobody else has it.
  expect(isTold(listed([aCase('preparation', { caseManager: '' })]))).toBe(true);
});

test('that a client left stays news for the team manager', () => {
  const notices = [aNotice({ name: MANAGER, about: 'left' })];

  expect(toldTo(MANAGER, { notices, cases: listed([aCase('left')]) })).toEqual(['n-1']);
});

test('a case that is being taken in is news to the team manager and to whoever will have the client', () => {
  const cases = listed([aCase('intake', { clientManager: NETA })]);
  const isTold = (name: string) =>
    toldTo(name, { notices: [aNotice({ name, about: 'newCase' })], cases })?.length;

  expect(isTold(MANAGER)).toBe(1);
  expect(isTold(NETA)).toBe(1);
  expect(isTold(ROI)).toBe(0);
  // Taken in since, and with whoever collects the documents.
  const notices = [aNotice({ name: MANAGER, about: 'back' })];
  expect(toldTo(MANAGER, { notices, cases: listed([aCase('documents')]) })).toEqual([]);
});

test('what came to somebody who is away and has no deputy is told to the team manager', () => {
  const staff = [
    ...TEAM.filter(({ name }) => name !== AMIT),
    aColleague(AMIT, 'caseManager', { active: false }),
  ];

  expect(toldTo(MANAGER, { staff, notices: [aNotice()] })).toEqual(['n-1']);
});

test('in whose place somebody hears of a case is told where that is a colleague, never what else stands there', () => {
  const staff = [
    ...TEAM.filter(({ name }) => name !== LIAT),
    aColleague(LIAT, 'caseManager', { active: false, deputy: AMIT }),
  ];
  const places = (to: string, name: string) =>
    planDigests(
      wanted({
        staff,
        notices: [aNotice({ name })],
        cases: listed([aCase('preparation', { caseManager: name })]),
      }),
    )
      .find((digest) => digest.to.name === to)
      ?.notices.map(({ insteadOf }) => insteadOf);

  expect(places(AMIT, LIAT)).toEqual([LIAT]);
  expect(places(AMIT, AMIT)).toEqual(['']);
  expect(places(MANAGER, 'בתה של נעמה')).toEqual(['']);
});

test('a deputy hears of what came to whoever is away, once, also where it was given to them since', () => {
  const staff = [
    ...TEAM.filter(({ name }) => name !== LIAT),
    aColleague(LIAT, 'caseManager', { active: false, deputy: AMIT }),
  ];
  const toAbsent = aNotice({ id: 'n-1', name: LIAT });
  const toDeputy = aNotice({ id: 'n-2', name: AMIT });

  const cases = (caseManager: string) => listed([aCase('preparation', { caseManager })]);
  expect(toldTo(AMIT, { staff, notices: [toAbsent], cases: cases(LIAT) })).toEqual(['n-1']);
  expect(toldTo(AMIT, { staff, notices: [toAbsent, toDeputy], cases: cases(AMIT) })).toEqual(['n-2']);
});
