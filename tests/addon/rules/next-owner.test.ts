import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadsOf } from '../../../addon/rules/loads.ts';
import { nextOwner } from '../../../addon/rules/next-owner.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { mayHandle, whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { aCase } from '../../builders/a-case.ts';
import { aColleague, TEAM } from '../../builders/a-team.ts';

const WISH = {
  stage: 'documents',
  caseValues: {},
  clientCases: [],
  staff: TEAM,
  loads: new Map(),
} as const satisfies Parameters<typeof nextOwner>[0];

test('a case goes to the person it already has, however busy', () => {
  const loads = new Map([['רועי תבור', 90]]);

  expect(nextOwner({ ...WISH, caseValues: { clientManager: 'רועי תבור' }, loads })).toEqual({
    column: 'clientManager',
    name: 'רועי תבור',
  });
});

test('a client’s second case goes to whoever has the latest of the others', () => {
  const clientCases = [
    aCase('closed', { clientManager: 'נטע ברקאי', stageSince: '2024-11-03' }),
    aCase('documents', { clientManager: 'רועי תבור', stageSince: '2025-04-06' }),
    aCase('documents', { clientManager: 'מי שעזבה', stageSince: '2025-05-04' }),
  ];

  expect(nextOwner({ ...WISH, clientCases }).name).toBe('רועי תבור');
});

test('a new client goes to whoever has the fewest cases, and of two alike to the first by name', () => {
  const busy = loadsOf([
    aCase('documents', { clientManager: 'נטע ברקאי' }),
    aCase('decision', { clientManager: 'נטע ברקאי' }),
    // Cases that are with others, or closed, are no load.
    aCase('preparation', { clientManager: 'רועי תבור' }),
    aCase('left', { clientManager: 'רועי תבור' }),
    aCase('documents', { clientManager: 'רועי תבור' }),
  ]);

  expect(nextOwner({ ...WISH, loads: busy }).name).toBe('רועי תבור');
  expect(nextOwner(WISH).name).toBe('נטע ברקאי');
});

test('whoever is away keeps their clients as long as somebody stands in, also where the deputy is away too', () => {
  const staff = [
    aColleague('נטע ברקאי', 'clientManager', { active: false, deputy: 'רועי תבור' }),
    aColleague('רועי תבור', 'clientManager', { active: false, deputy: 'עמית שרוני' }),
    aColleague('שקד אילן', 'clientManager'),
    aColleague('עמית שרוני', 'caseManager'),
  ];

  expect(nextOwner({ ...WISH, staff, caseValues: { clientManager: 'נטע ברקאי' } }).name).toBe('נטע ברקאי');
  expect(nextOwner({ ...WISH, staff }).name).toBe('שקד אילן');
});

test('who left without a deputy keeps nothing', () => {
  const staff = [...TEAM, aColleague('מי שעזבה', 'clientManager', { active: false })];

  expect(nextOwner({ ...WISH, staff, caseValues: { clientManager: 'מי שעזבה' } }).name).toBe('נטע ברקאי');
});

test('who changed roles and then went on leave keeps no cases of the old role, whoever stands in', () => {
  const staff = [
    aColleague('נטע ברקאי', 'collections', { active: false, deputy: 'רועי תבור' }),
    aColleague('רועי תבור', 'clientManager'),
    aColleague('אבי שדה', 'clientManager'),
  ];

  expect(nextOwner({ ...WISH, staff, caseValues: { clientManager: 'נטע ברקאי' } }).name).toBe('אבי שדה');
});

test('where nobody of a role is here, its new cases come under the name of one who has a deputy', () => {
  const staff = [
    aColleague('אבי שדה', 'clientManager', { active: false }),
    aColleague('נטע ברקאי', 'clientManager', { active: false, deputy: 'עמית שרוני' }),
    aColleague('עמית שרוני', 'caseManager'),
    aColleague('אורית סלע', 'teamManager'),
  ];

  expect(nextOwner({ ...WISH, staff }).name).toBe('נטע ברקאי');
});

test('where nobody stands in for a role, and the team manager is away, the case comes under her name', () => {
  const staff = [
    aColleague('אורית סלע', 'teamManager', { active: false, deputy: 'עמית שרוני' }),
    aColleague('עמית שרוני', 'caseManager'),
  ];

  expect(nextOwner({ ...WISH, staff }).name).toBe('אורית סלע');
});

test('whoever stands in for a colleague has her cases as well, so new ones go to others', () => {
  const staff = [
    aColleague('נטע ברקאי', 'clientManager', { active: false, deputy: 'אבי שדה' }),
    aColleague('אבי שדה', 'clientManager'),
    aColleague('רועי תבור', 'clientManager'),
  ];
  const loads = new Map([
    ['נטע ברקאי', 5],
    ['רועי תבור', 2],
  ]);

  expect(nextOwner({ ...WISH, staff, loads }).name).toBe('רועי תבור');
});

test('two who stand in for each other are both away', () => {
  const staff = [
    aColleague('נטע ברקאי', 'clientManager', { active: false, deputy: 'רועי תבור' }),
    aColleague('רועי תבור', 'clientManager', { active: false, deputy: 'נטע ברקאי' }),
    aColleague('אורית סלע', 'teamManager'),
  ];

  expect(nextOwner({ ...WISH, staff, caseValues: { clientManager: 'נטע ברקאי' } }).name).toBe('אורית סלע');
});

test('who changed roles keeps no cases of the old one', () => {
  const staff = [aColleague('נטע ברקאי', 'collections'), aColleague('רועי תבור', 'clientManager')];

  expect(nextOwner({ ...WISH, staff, caseValues: { clientManager: 'נטע ברקאי' } }).name).toBe('רועי תבור');
});

test('a case that goes back to intake is a team manager’s, who has no column', () => {
  expect(nextOwner({ ...WISH, stage: 'intake' })).toEqual({ column: null, name: 'אורית סלע' });
  expect(nextOwner({ ...WISH, stage: 'closed' })).toEqual({ column: null, name: null });
});

const NAMES = ['אבי', 'בני', 'גדי', 'דורית', 'הילה'] as const;
const staffOf = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    role: fc.constantFrom('teamManager', 'caseManager', 'clientManager', 'collections', null),
    email: fc.constant(''),
    active: fc.boolean(),
    deputy: fc.constantFrom('', '', ...NAMES, 'מי שלא כאן'),
  }) satisfies fc.Arbitrary<StaffEntry>,
  { maxLength: 8 },
);

test('whoever is chosen, somebody who is here may do the work, and somebody is chosen wherever anyone of the role is here', () => {
  fc.assert(
    fc.property(
      staffOf,
      fc.constantFrom(...STAGES.filter(({ role }) => role !== null)),
      fc.constantFrom(...NAMES, 'מי שלא כאן'),
      fc.constantFrom(...NAMES),
      (staff, stage, own, others) => {
        const everyColumn = (name: string) =>
          Object.fromEntries(HANDLER_COLUMNS.map(({ field }) => [field, name]));
        const { name } = nextOwner({
          stage: stage.key,
          caseValues: everyColumn(own),
          clientCases: [everyColumn(others)],
          staff,
          loads: new Map(),
        });
        const here = staff.filter(({ active }) => active);
        if (name !== null && stage.role !== null) {
          const actor = whoActsFor(name, staff) ?? '';
          expect(here.map((one) => one.name)).toContain(actor);
          expect(mayHandle({ name: actor, role: stage.role, staff })).toBe(true);
        }
        if (here.some(({ role }) => role === stage.role || role === 'teamManager'))
          expect(name).not.toBeNull();
      },
    ),
    { numRuns: 2000 },
  );
});
