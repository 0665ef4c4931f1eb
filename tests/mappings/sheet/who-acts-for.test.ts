import { expect, test } from 'vitest';
import { mayHandle, rolesFilledBy, whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import { aColleague } from '../../builders/a-team.ts';

const away = (deputy: string) => ({ active: false, deputy });

test('the work of an absent colleague is done by the deputy, or the deputy of an absent deputy', () => {
  const staff = [
    aColleague('נטע ברקאי', 'clientManager', away('רועי תבור')),
    aColleague('רועי תבור', 'clientManager', away('עמית שרוני')),
    aColleague('עמית שרוני', 'caseManager'),
  ];
  expect(whoActsFor('נטע ברקאי', staff)).toBe('עמית שרוני');
  expect(whoActsFor('עמית שרוני', staff)).toBe('עמית שרוני');
});

test('two absent colleagues who are each other’s deputy leave nobody', () => {
  const staff = [
    aColleague('נטע ברקאי', 'clientManager', away('רועי תבור')),
    aColleague('רועי תבור', 'clientManager', away('נטע ברקאי')),
  ];
  expect(whoActsFor('נטע ברקאי', staff)).toBeNull();
});

test('a deputy fills the role of whoever is away, who does not fill it meanwhile', () => {
  const staff = [
    aColleague('גילה מורן', 'collections', away('עמית שרוני')),
    aColleague('עמית שרוני', 'caseManager'),
  ];
  expect([...rolesFilledBy('עמית שרוני', staff)].sort()).toEqual(['caseManager', 'collections']);
  expect(rolesFilledBy('גילה מורן', staff).size).toBe(0);
  expect(mayHandle({ name: 'עמית שרוני', role: 'collections', staff })).toBe(true);
});

test('who has left one role and kept another fills the other alone', () => {
  const staff = [
    aColleague('גילה מורן', 'collections', { active: false }),
    aColleague('גילה מורן', 'caseManager'),
  ];
  expect([...rolesFilledBy('גילה מורן', staff)]).toEqual(['caseManager']);
});
