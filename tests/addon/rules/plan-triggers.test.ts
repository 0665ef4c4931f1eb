import { expect, test } from 'vitest';
import { planTriggers, type StandingTrigger } from '../../../addon/rules/plan-triggers.ts';

const EDIT: StandingTrigger = { id: '1', handler: 'handleEdit', event: 'ON_EDIT' };
const CLOCK: StandingTrigger = { id: '2', handler: 'hourlyClock', event: 'CLOCK' };

test('a new office gets one trigger for edits and one clock', () => {
  expect(planTriggers([])).toEqual({
    install: ['handleEdit', 'hourlyClock'],
    remove: [],
    changes: [
      { action: 'add', label: 'טיפול בכל עריכה' },
      { action: 'add', label: 'בדיקה בכל שעה' },
    ],
  });
});

test('where both run, nothing changes', () => {
  expect(planTriggers([CLOCK, EDIT])).toEqual({ install: [], remove: [], changes: [] });
});

test('of doubles the first stays', () => {
  const plan = planTriggers([EDIT, CLOCK, { ...EDIT, id: '3' }, { ...CLOCK, id: '4' }]);
  expect(plan.install).toEqual([]);
  expect(plan.remove).toEqual(['3', '4']);
});

test('what calls a function that is no more, or at the wrong time, goes', () => {
  const plan = planTriggers([
    { ...EDIT, handler: 'onEditOld' },
    { ...CLOCK, event: 'ON_EDIT' },
  ]);
  expect(plan.remove).toEqual(['1', '2']);
  expect(plan.install).toEqual(['handleEdit', 'hourlyClock']);
  expect(plan.changes).toContainEqual({ action: 'remove', label: 'onEditOld' });
});
