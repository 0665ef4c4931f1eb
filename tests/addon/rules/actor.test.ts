import { expect, test } from 'vitest';
import { actorOf, unknownActor } from '../../../addon/rules/actor.ts';
import { ROLES } from '../../../mappings/roles.ts';
import { aColleague } from '../../builders/a-team.ts';

const STAFF = [
  aColleague('נטע ברקאי', 'clientManager', {
    email: 'neta@office.example',
    active: false,
    deputy: 'רועי תבור',
  }),
  aColleague('רועי תבור', 'caseManager', { email: 'roi@office.example, roi.tavor@home.example' }),
  aColleague('שקד אילן', 'collections', { email: 'shaked@office.example' }),
  aColleague('שקד אילן', 'caseManager', { email: 'shaked@office.example', active: false }),
];
const roles = (email: string, isOwner = false) => [...actorOf({ email, isOwner, staff: STAFF }).roles].sort();

test('somebody fills their own role, and that of whomever they stand in for', () => {
  expect(roles('ROI@office.example ')).toEqual(['caseManager', 'clientManager']);
});

test('somebody with two addresses is known by either', () => {
  expect(roles('roi.tavor@home.example')).toEqual(roles('roi@office.example'));
});

test('somebody who is away, or has left one of two roles, does not fill it', () => {
  expect(roles('neta@office.example')).toEqual([]);
  expect(roles('shaked@office.example')).toEqual(['collections']);
});

test('the owner leads the team also without being listed; a stranger, or nobody, fills nothing', () => {
  expect(roles('owner@office.example', true)).toEqual(['teamManager']);
  expect(roles('stranger@elsewhere.example')).toEqual([]);
  expect(roles('')).toEqual([]);
});

const OWNERS = ['Owner@office.example'];
const unknown = (staff: Parameters<typeof unknownActor>[0]['staff']) =>
  [...unknownActor({ owners: OWNERS, staff }).roles].sort();
const EVERY_ROLE = ROLES.map(({ key }) => key).sort();

test('whom Google does not name is one of the others: where only the owner leads the team, no manager', () => {
  const owner = aColleague('אורית סלע', 'teamManager', { email: 'owner@office.example' });
  expect(unknown([owner, ...STAFF])).toEqual(['caseManager', 'clientManager', 'collections']);
  expect(unknown([owner, aColleague('דפנה ניר', 'teamManager'), ...STAFF])).toEqual(EVERY_ROLE);
});

test('whom Google does not name may be the deputy of the owner, who is away', () => {
  const owner = aColleague('אורית סלע', 'teamManager', {
    email: 'owner@office.example',
    active: false,
    deputy: 'רועי תבור',
  });
  expect(unknown([owner, ...STAFF])).toEqual(EVERY_ROLE);
});

test('a second line of the owner without an address is the owner’s all the same', () => {
  const lines = [
    aColleague('אורית סלע', 'collections', { email: 'owner@office.example' }),
    aColleague('אורית סלע', 'teamManager', { email: '' }),
  ];
  expect(unknown([...lines, aColleague('רועי תבור', 'caseManager')])).toEqual(['caseManager']);
});

test.each([
  ['has nobody', []],
  ['has nobody with an address', [aColleague('רועי תבור', 'caseManager', { email: '' })]],
])('while the tab of the staff %s, everybody can do everything', (_, staff) => {
  expect(unknown(staff)).toEqual(EVERY_ROLE);
  expect([...actorOf({ email: 'roi@office.example', isOwner: false, staff }).roles].sort()).toEqual(
    EVERY_ROLE,
  );
});
