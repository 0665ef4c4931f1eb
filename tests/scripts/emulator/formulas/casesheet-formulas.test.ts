import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DUE_SOON_LABEL, targetDaysLabel } from '../../../../mappings/settings.ts';
import {
  type CaseRanges,
  caseCountFormula,
  noNextActionFormula,
  overdueInStageFormula,
  overdueWithHandlerFormula,
  withHandlerFormula,
} from '../../../../mappings/sheet/dashboard.ts';
import { CLOSED_LABELS, officeDaysAgo, overdueFormulas } from '../../../../mappings/sheet/overdue.ts';
import { isoOfSerialDay } from '../../../../mappings/sheet/serial-day.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { calculate } from '../../../../scripts/emulator/formulas/calculate.ts';
import { aSpreadsheet } from './cells.ts';

const TODAY = 45_747;
const column = (letter: string) => `'תיקים'!$${letter}$2:$${letter}`;
const ranges: CaseRanges = {
  caseId: column('A'),
  clientName: column('B'),
  stage: column('C'),
  stageSince: column('D'),
  nextAction: column('E'),
  nextActionDue: column('F'),
  waitingFor: column('H'),
};

const aDay = fc.option(fc.integer({ min: TODAY - 40, max: TODAY + 10 }));
const aCase = fc.record({
  caseId: fc.constantFrom('C-1', 'C-2', null),
  clientName: fc.constantFrom('דנה', 'יוסי', null),
  stage: fc.constantFrom(...STAGES.map(({ label }) => label), null),
  stageSince: aDay,
  nextAction: fc.constantFrom('להתקשר', '', null),
  nextActionDue: fc.oneof(aDay, fc.constant('מחר')),
  handler: fc.constantFrom('רות', 'רותם', null),
  waitingFor: fc.constantFrom('לקוח', 'רשות', '', null, null),
});
type Case = typeof aCase extends fc.Arbitrary<infer One> ? One : never;

const targets = new Map(STAGES.map(({ label, targetDays }) => [label, targetDays]));

/** The dashboard's table of stages in A1:C, the settings and the cases. */
function sheetOf(cases: readonly Case[]) {
  return aSpreadsheet({
    'לוח בקרה': STAGES.map(({ label, role, targetDays }) => [
      label,
      role ?? '',
      targetDays === null ? '' : officeDaysAgo(isoOfSerialDay(TODAY), targetDays),
    ]),
    הגדרות: [
      [DUE_SOON_LABEL, 3],
      ...STAGES.map(({ label, targetDays }) => [targetDaysLabel(label), targetDays]),
    ],
    תיקים: [
      ['כותרות'],
      ...cases.map((one) => [
        one.caseId,
        one.clientName,
        one.stage,
        one.stageSince,
        one.nextAction,
        one.nextActionDue,
        one.handler,
        one.waitingFor,
      ]),
    ],
  });
}

function onDashboard(formula: string, cases: readonly Case[]) {
  return calculate({
    formula,
    sheetTitle: 'לוח בקרה',
    rowIndex: 50,
    columnIndex: 7,
    source: sheetOf(cases),
    now: TODAY + 0.5,
  });
}

const isLateByAction = ({ nextActionDue }: Case) =>
  typeof nextActionDue === 'number' && nextActionDue < TODAY;

/** While it waits for somebody outside, the clock of its stage stands still. */
function isLateInStage({ stage, stageSince, waitingFor }: Case): boolean {
  const days = stage === null ? null : (targets.get(stage) ?? null);
  if (days === null || stageSince === null || waitingFor) return false;
  return stageSince < officeDaysAgo(isoOfSerialDay(TODAY), days);
}

const stageRanges = {
  labels: `$A$1:$A$${STAGES.length}`,
  roles: `$B$1:$B$${STAGES.length}`,
  overdueBefore: `$C$1:$C$${STAGES.length}`,
};

describe('the dashboard counts what its cases are, whatever they are', () => {
  const checks = (formula: string, counts: (one: Case) => boolean) =>
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 30 }), (cases) => {
        expect(onDashboard(formula, cases)).toBe(cases.filter(counts).length);
      }),
      { numRuns: 60 },
    );

  it('cases', () => {
    checks(caseCountFormula(ranges), ({ caseId, clientName }) => caseId !== null || clientName !== null);
  });

  it('open cases without a next action', () => {
    checks(
      noNextActionFormula(ranges),
      ({ caseId, stage, nextAction }) =>
        caseId !== null && !nextAction && !CLOSED_LABELS.includes(stage ?? ''),
    );
  });

  it.each(STAGES.slice(0, 4).map(({ label }, index) => [label, index + 1] as const))(
    'overdue cases in the stage %s',
    (label, row) => {
      checks(
        overdueInStageFormula(ranges, `$A${row}`, `$C${row}`),
        (one) => one.stage === label && (isLateByAction(one) || isLateInStage(one)),
      );
    },
  );

  const { role } = STAGES[0] ?? { role: null };
  const rolesStages = STAGES.filter((stage) => stage.role === role).map(({ label }) => label);
  const handler = { column: column('G'), name: '"רות"', role: role ?? '' };
  const isTheirs = (one: Case) => one.handler === 'רות' && rolesStages.includes(one.stage ?? '');

  it('cases that wait for one person', () => {
    checks(withHandlerFormula(ranges, stageRanges, handler), isTheirs);
  });

  it('those of them that are overdue', () => {
    checks(
      overdueWithHandlerFormula(ranges, stageRanges, handler),
      (one) => isTheirs(one) && (isLateByAction(one) || isLateInStage(one)),
    );
  });
});

describe('the colours of a case', () => {
  const formulas = overdueFormulas({
    stage: '$C2',
    stageSince: '$D2',
    nextActionDue: '$F2',
    waitingFor: '$H2',
    settings: 'INDIRECT("\'הגדרות\'!$A$1:$B")',
  });

  it('say in each row whether that case is late', () => {
    fc.assert(
      fc.property(fc.array(aCase, { minLength: 1, maxLength: 10 }), (cases) => {
        const source = sheetOf(cases);
        for (const [index, one] of cases.entries()) {
          const shown = (formula: string) =>
            calculate({
              formula,
              sheetTitle: 'תיקים',
              rowIndex: index + 1,
              columnIndex: 3,
              writtenFor: { rowIndex: 1, columnIndex: 3 },
              source,
              now: TODAY + 0.5,
            });
          const isClosed = CLOSED_LABELS.includes(one.stage ?? '');
          expect(shown(formulas.closed)).toBe(isClosed);
          expect(shown(formulas.actionOverdue)).toBe(isLateByAction(one) && !isClosed);
          const known = one.stage !== null && typeof targets.get(one.stage) === 'number';
          if (known) expect(shown(formulas.stageOverdue)).toBe(isLateInStage(one));
        }
      }),
    );
  });
});
