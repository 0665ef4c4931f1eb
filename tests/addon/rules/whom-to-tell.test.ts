import { expect, test } from 'vitest';
import { toldOnce } from '../../../addon/rules/whom-to-tell.ts';
import { aColleague, someone, TEAM } from '../../builders/a-team.ts';

const NETA = 'נטע ברקאי';
const [ROI, ORIT] = ['רועי תבור', 'אורית סלע'];
const away = (name: string, deputy: string) =>
  TEAM.map((line) => (line.name === name ? { ...line, active: false, deputy } : line));
const by = someone('collections');

test('of a case of somebody who is away a notice is kept in her name, for whoever acts when it is told', () => {
  expect(toldOnce([NETA], { by, staff: away(NETA, ROI) })).toEqual([NETA]);
});

test('whoever takes cases in and stands in for the client manager hears of a new case once', () => {
  expect(toldOnce([NETA, ORIT], { by, staff: away(NETA, ORIT) })).toEqual([ORIT]);
  expect(toldOnce([ORIT, NETA], { by, staff: away(NETA, ORIT) })).toEqual([ORIT]);
});

test('the deputy who moved the case herself hears nothing', () => {
  const staff = away(NETA, ROI);
  const deputy = { name: ROI, roles: new Set(['clientManager'] as const) };
  expect(toldOnce([NETA], { by: deputy, staff })).toEqual([]);
});

test('nobody is told in the name of those who left without a deputy', () => {
  const staff = [...TEAM, aColleague('מי שעזבה', 'clientManager', { active: false })];
  expect(toldOnce(['מי שעזבה', ''], { by, staff })).toEqual([]);
});
