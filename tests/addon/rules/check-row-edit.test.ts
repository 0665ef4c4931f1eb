import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRowEdit, type RowEdit } from '../../../addon/rules/check-row-edit.ts';
import { FIELDS } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { aCase } from '../../builders/a-case.ts';
import { someone, TEAM } from '../../builders/a-team.ts';
import { forbiddenIn } from './forbidden.ts';

const edit = (parts: Partial<RowEdit>) =>
  checkRowEdit({
    caseValues: aCase('collections'),
    cells: {},
    by: someone('teamManager'),
    staff: TEAM,
    now: '2025-05-28T10:00:00',
    ...parts,
  });

test('a later decision and the call that told the client of it may be pasted in any order', () => {
  const decision = { decisionDate: '25/5/2025' };
  const call = { lastContact: '26/5/2025' };

  for (const cells of [
    { ...decision, ...call },
    { ...call, ...decision },
  ]) {
    expect(edit({ cells })).toMatchObject({
      cells: { decisionDate: '2025-05-25', lastContact: '2025-05-26' },
      notes: [],
    });
  }
});

test('of cells that were pasted together, what is refused goes back and the others stay', () => {
  const outcome = edit({
    cells: { claimType: null, notes: 'שולם במזומן', feeAmount: '1200 ש"ח', email: 'dana@', stage: 'סגור' },
    by: someone('collections'),
  });

  expect(outcome).toMatchObject({
    cells: { claimType: 'generalDisability', notes: 'שולם במזומן', feeAmount: 120_000 },
    notes: [
      { field: 'claimType', refused: 'notYourColumn' },
      { field: 'email', refused: 'notYourColumn' },
    ],
    wish: 'closed',
  });
});

test('an address nobody can read stays as it was typed, and is no address of the case', () => {
  const outcome = edit({
    caseValues: aCase('documents', { email: 'dana@example.com' }),
    cells: { email: 'dana@' },
  });

  expect(outcome.cells).toEqual({});
  expect(outcome.notes).toEqual([{ field: 'email', expected: 'email' }]);
  expect(outcome.caseValues).not.toHaveProperty('email');
});

test('a row that somebody cleared comes back as far as its stage needs it', () => {
  const cells = Object.fromEntries(FIELDS.map(({ key }) => [key, null]));
  const { caseValues, wish } = edit({ cells });

  expect(forbiddenIn(caseValues, '2025-05-28')).toEqual([]);
  expect(caseValues).toMatchObject({
    stage: 'collections',
    stageSince: '2025-03-02',
    claimType: 'generalDisability',
  });
  expect(wish).toBeNull();
});

test('whatever is pasted over a case, and by whom, it stays a case of its stage', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      'נדחה',
      'אושר',
      'ניידות',
      '050-1234567',
      '20/5/2025',
      '27/5/2025',
      'שולם',
      0,
      45_800,
    ),
    fc.string(),
    fc.double({ noNaN: true }),
  );
  const cells = fc.dictionary(fc.constantFrom(...FIELDS.map(({ key }) => key)), cell);
  fc.assert(
    fc.property(
      fc.constantFrom(...STAGES.map(({ key }) => key)),
      fc.constantFrom('teamManager', 'caseManager', 'clientManager', 'collections'),
      cells,
      (stage, role, pasted) => {
        const outcome = edit({ caseValues: aCase(stage), by: someone(role), cells: pasted });
        expect(forbiddenIn(outcome.caseValues, '2025-05-28')).toEqual([]);
        expect(outcome.caseValues.stage).toBe(stage);
        const again = edit({ caseValues: outcome.caseValues, by: someone(role), cells: pasted });
        expect(again.caseValues).toEqual(outcome.caseValues);
      },
    ),
    { numRuns: 1000 },
  );
});
