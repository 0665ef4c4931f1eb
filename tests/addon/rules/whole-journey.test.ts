import { expect, test } from 'vitest';
import { changedCase } from '../../../addon/rules/case-changes.ts';
import type { CaseCells } from '../../../addon/rules/case-of-cells.ts';
import { checkEdit } from '../../../addon/rules/check-edit.ts';
import { knownClients } from '../../../addon/rules/known-clients.ts';
import { missingToLeave } from '../../../addon/rules/missing-to-leave.ts';
import { newRow } from '../../../addon/rules/new-row.ts';
import { planMove } from '../../../addon/rules/plan-move.ts';
import { stageAfter } from '../../../addon/rules/stage-after.ts';
import { stageOf } from '../../../addon/rules/stage-of.ts';
import type { FieldKey } from '../../../mappings/fields.ts';
import type { RoleKey } from '../../../mappings/roles.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import type { StageKey } from '../../../mappings/stages.ts';
import { aWish, someone, TEAM } from '../../builders/a-team.ts';
import { anId } from '../../builders/invented-people.ts';

const TODAY = '2025-05-21';

/** Somebody types these cells, finishes the stage, and the case is with whoever is next. */
function finish(caseValues: CaseValues, role: RoleKey, cells: CaseCells): CaseValues {
  let filled = caseValues;
  // The keys of cells are fields.
  for (const [field, after] of Object.entries(cells) as [FieldKey, CaseCells[FieldKey]][]) {
    const edit = {
      field,
      after: after ?? null,
      by: someone(role),
      caseValues: filled,
      staff: TEAM,
      today: TODAY,
    };
    const outcome = checkEdit(edit);
    expect(outcome).toMatchObject({ outcome: 'accepted' });
    if (outcome.outcome === 'accepted') filled = changedCase(filled, { [field]: outcome.value });
  }
  const stage = stageOf(filled);
  expect(missingToLeave({ caseValues: filled, stage, today: TODAY })).toEqual([]);
  const to = stageAfter({ caseValues: filled, stage, today: TODAY });
  const move = planMove(aWish({ caseValues: filled, to: to ?? stage, by: someone(role) }));
  expect(move).toMatchObject({ outcome: 'moved', kind: 'finish' });
  return changedCase(filled, move.outcome === 'moved' ? move.changes : {});
}

const TYPED = newRow({
  cells: { clientName: 'יעל בן-עמי', phones: '0521234567' },
  by: someone('teamManager'),
  way: 'sheet',
  now: `${TODAY}T09:00:00`,
  issued: { clients: 0, cases: 0 },
  clients: knownClients([]),
  staff: TEAM,
  loads: new Map(),
  settings: { closures: new Set(), appealDays: 60 },
}).caseValues;

const UNTIL_DECISION = [
  ['teamManager', { claimType: 'ניידות' }],
  ['clientManager', { nationalId: anId(5), documentsStatus: 'הושלמו' }],
  ['caseManager', { authority: 'ביטוח לאומי', submittedDate: '21/5/2025' }],
] as const satisfies readonly (readonly [RoleKey, CaseCells])[];

function journey(steps: readonly (readonly [RoleKey, CaseCells])[]): readonly (StageKey | undefined)[] {
  let caseValues = TYPED;
  return steps.map(([role, cells]) => {
    caseValues = finish(caseValues, role, cells);
    return stageOf(caseValues);
  });
}

test('a case that is typed in goes from hand to hand until it is paid for and closed', () => {
  expect(
    journey([
      ...UNTIL_DECISION,
      ['caseManager', { authorityStatus: 'אושר חלקית', decisionDate: '21/5/2025' }],
      ['clientManager', { lastContact: '21/5/2025' }],
      ['collections', { paymentStatus: 'שולם' }],
    ]),
  ).toEqual(['documents', 'preparation', 'submitted', 'decision', 'collections', 'closed']);
});

test('a case that was rejected is closed as soon as the client knows', () => {
  expect(
    journey([
      ...UNTIL_DECISION,
      ['caseManager', { authorityStatus: 'נדחה', decisionDate: '21/5/2025' }],
      ['clientManager', { lastContact: '21/5/2025' }],
    ]),
  ).toEqual(['documents', 'preparation', 'submitted', 'decision', 'closedWithoutEntitlement']);
});

test('a case from the legacy workbooks hears all it still misses, also from stages it never went through', () => {
  const caseValues: CaseValues = {
    stage: 'decision',
    clientName: 'רונית כהנוביץ',
    authorityStatus: 'approved',
  };

  expect(missingToLeave({ caseValues, stage: 'decision', today: TODAY })).toEqual([
    'clientInformed',
    'contact',
    'claimType',
    'nationalId',
    'authority',
    'submittedDate',
    'decisionDate',
  ]);
  expect(missingToLeave({ caseValues, stage: 'closed', today: TODAY })).toEqual([]);
});
