import { expect, test } from 'vitest';
import { actorOf } from '../../../addon/rules/actor.ts';
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
