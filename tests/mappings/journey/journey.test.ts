import { expect, test } from 'vitest';
import { FIELD_BY_KEY } from '../../../mappings/fields.ts';
import { EXIT_CHECKLISTS, standingNeeds } from '../../../mappings/journey/checklists.ts';
import { FIRST_ACTIONS } from '../../../mappings/journey/first-actions.ts';
import { finishingMoves, MOVES } from '../../../mappings/journey/moves.ts';
import { REQUIREMENT_BY_KEY, REQUIREMENTS } from '../../../mappings/journey/requirements.ts';
import { STAGES } from '../../../mappings/stages.ts';

const OPEN = STAGES.filter(({ role }) => role !== null);

test('whoever works in a stage can fill in all that its checklist asks for', () => {
  // What the authority answered to an appeal is the case manager's, who works there.
  const stuck = OPEN.flatMap(({ key, role }) =>
    EXIT_CHECKLISTS[key].filter(
      (requirement) =>
        !REQUIREMENT_BY_KEY[requirement].fields.some((field) =>
          FIELD_BY_KEY[field].edit.some((one) => one === role),
        ),
    ),
  );
  expect(stuck).toEqual([]);
});

test('every stage that somebody works in has a checklist, a first action, a way on and a way out', () => {
  for (const { key, label } of STAGES) {
    const isOpen = OPEN.some((one) => one.key === key);
    expect(EXIT_CHECKLISTS[key].length > 0, label).toBe(isOpen);
    expect(FIRST_ACTIONS[key] !== null, label).toBe(isOpen);
    expect(finishingMoves(key).length > 0, label).toBe(isOpen);
    expect(
      MOVES.some(({ from, to }) => from === key && to === 'left'),
      label,
    ).toBe(isOpen);
    expect(
      MOVES.some(({ from }) => from === key),
      label,
    ).toBe(true);
    expect(
      MOVES.some(({ to }) => to === key),
      label,
    ).toBe(true);
  }
});

test('a team manager can make every move, and only a team manager opens what was closed', () => {
  for (const { kind, by } of MOVES) {
    expect(by).toContain('teamManager');
    if (kind === 'reopen') expect(by).toEqual(['teamManager']);
  }
});

test('a first action is due before its stage is overdue', () => {
  for (const { key, label, targetDays } of OPEN) {
    expect(FIRST_ACTIONS[key]?.dueInDays, label).toBeLessThanOrEqual(targetDays ?? 0);
  }
});

test('a stage further along needs all that the one before it needs', () => {
  for (const [earlier, later] of [
    ['intake', 'documents'],
    ['documents', 'preparation'],
    ['preparation', 'submitted'],
    ['submitted', 'decision'],
    ['decision', 'collections'],
    ['collections', 'closed'],
  ] as const) {
    expect(standingNeeds(later)).toEqual(expect.arrayContaining([...standingNeeds(earlier)]));
  }
});

test('a requirement that was only needed on the day is no need of a later stage', () => {
  const passing = REQUIREMENTS.filter(({ stays }) => !stays).map(({ key }) => key);
  for (const { key } of STAGES) {
    expect(standingNeeds(key).filter((one) => passing.some((other) => other === one))).toEqual([]);
  }
});

test('every requirement is asked for somewhere', () => {
  const asked = new Set([
    ...STAGES.flatMap(({ key }) => [...EXIT_CHECKLISTS[key], ...standingNeeds(key)]),
    ...MOVES.flatMap(({ needs }) => needs),
  ]);
  expect([...asked].sort()).toEqual(REQUIREMENTS.map(({ key }) => key).sort());
});
