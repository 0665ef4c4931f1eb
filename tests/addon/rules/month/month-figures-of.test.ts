import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogLine } from '../../../../addon/rules/log-lines.ts';
import { feedbackRows } from '../../../../addon/rules/month/feedback-rows.ts';
import { figuresOfText } from '../../../../addon/rules/month/figures-of-text.ts';
import { officeLog } from '../../../../addon/rules/month/log-events.ts';
import { monthFiguresOf } from '../../../../addon/rules/month/month-figures-of.ts';
import { planMove } from '../../../../addon/rules/plan-move.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { FEEDBACK_TAB } from '../../../../mappings/sheet/tabs.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aWish, TEAM } from '../../../builders/a-team.ts';
import { logTab } from './log-tab.ts';

const SETTINGS = { closures: new Set<string>(), startDays: 14 };
const NO_LOG = officeLog([]);

const ofCases = (...cases: readonly CaseValues[]) =>
  monthFiguresOf({
    month: '2025-03',
    cases: cases.map((caseValues, index) => ({ rowNumber: index + 2, caseValues })),
    log: NO_LOG,
    feedback: [],
    settings: SETTINGS,
  });

test('a month in which nothing happened is a month of zeros', () => {
  expect(ofCases()).toEqual({
    month: '2025-03',
    isLogWhole: false,
    opened: 0,
    closed: 0,
    start: null,
    stages: [],
    channels: [],
    fees: { due: 0, collected: 0 },
    complaints: [],
    satisfaction: null,
    refunds: { count: 0, amount: 0 },
    left: [],
  });
});

test('a case was opened in the month in which its client came, wherever it stands now', () => {
  const figures = ofCases(
    aCase('intake', { intakeDate: '2025-02-28', channel: 'google' }),
    aCase('intake', { intakeDate: '2025-03-01', channel: 'google' }),
    aCase('closed', { intakeDate: '2025-03-31', channel: 'referral' }),
    aCase('left', { intakeDate: '2025-03-31', channel: 'referral' }),
    aCase('intake', { intakeDate: '2025-03-09' }),
    aCase('intake', { intakeDate: '2025-04-01' }),
    aCase('intake', { intakeDate: '2024-03-01' }),
  );
  expect(figures.opened).toBe(4);
  expect(figures.channels).toEqual([
    { label: 'המלצה', count: 2 },
    { label: 'גוגל', count: 1 },
    { label: 'לא צוין', count: 1 },
  ]);
});

test('how long clients waited until work began is told of the cases begun in the month', () => {
  const begun = (intakeDate: string, startedDate: string) => aCase('documents', { intakeDate, startedDate });
  const figures = ofCases(
    begun('2025-02-15', '2025-03-01'),
    begun('2025-02-14', '2025-03-01'),
    begun('2025-03-05', '2025-03-05'),
    // Whoever typed a later day of coming did not begin before it.
    begun('2025-03-20', '2025-03-18'),
    begun('2025-01-01', '2025-02-28'),
    begun('2025-03-20', '2025-04-02'),
  );
  expect(figures.start).toEqual({ cases: 4, medianDays: 7, inTime: 3 });
});

const moved = (caseValues: CaseValues, wish: Omit<Parameters<typeof aWish>[0], 'caseValues'>) => {
  const outcome = planMove(aWish({ caseValues, ...wish }));
  if (outcome.outcome === 'refused') throw new Error(outcome.code);
  return outcome.log;
};

test('the log tells the whole of a month when it begins before it', () => {
  const log = (now: string) =>
    officeLog([logTab(moved(aCase('documents'), { to: 'left', reason: 'יקר', now }))]);
  const isWhole = (now: string) =>
    monthFiguresOf({ month: '2025-03', cases: [], log: log(now), feedback: [], settings: SETTINGS })
      .isLogWhole;
  expect(isWhole('2025-03-02T08:00:00')).toBe(false);
  expect(isWhole('2025-03-01T08:00:00')).toBe(true);
  expect(isWhole('2025-02-27T08:00:00')).toBe(true);
});

test('a stage is measured in office days, parted into work and waiting', () => {
  const closures = new Set(['2025-03-13']);
  const caseValues = aCase('documents', {
    stageSince: '2025-03-02',
    documentsStatus: 'complete',
    waitingFor: 'client',
    waitingSince: '2025-03-06',
  });
  // Sunday the 2nd to Sunday the 16th: nine office days without the 13th, five of them waiting since the 6th.
  const lines = moved(caseValues, { to: 'preparation', now: '2025-03-16T09:00:00' });
  const figures = monthFiguresOf({
    ...{ month: '2025-03', cases: [], log: officeLog([logTab(lines)]), feedback: [] },
    settings: { closures, startDays: 14 },
  });
  expect(figures.stages).toEqual([{ stage: 'documents', cases: 1, workDays: 4, waitingDays: 5 }]);
});

const told = (day: string, field: string, [before, after]: readonly [string, string]): LogLine => ({
  ...{ when: `2025-03-${day}T09:00:00`, who: 'גילה מורן', caseId: 'C-00001', how: 'גיליון' },
  ...{ field, before, after },
});

test('days on which a case waited twice over, as people wrote it, count once', () => {
  const caseValues = aCase('documents', { stageSince: '2025-03-02', documentsStatus: 'complete' });
  const lines = [
    told('06', 'ממתין ל', ['לקוח', '']),
    told('06', 'ממתין מאז', ['03/03/2025', '']),
    told('09', 'ממתין ל', ['רשות', '']),
    told('09', 'ממתין מאז', ['02/03/2025', '']),
    ...moved(caseValues, { to: 'preparation', now: '2025-03-16T09:00:00' }),
  ];
  const figures = monthFiguresOf({
    ...{ month: '2025-03', cases: [], log: officeLog([logTab(lines)]), feedback: [], settings: SETTINGS },
  });
  expect(figures.stages).toEqual([{ stage: 'documents', cases: 1, workDays: 5, waitingDays: 5 }]);
});

test('a payment that nobody could read is counted once it is typed again', () => {
  const lines = [
    told('03', 'שולם עד כה', ['', '₪500']),
    told('04', 'שולם עד כה', ['₪500', 'שש מאות']),
    told('05', 'שולם עד כה', ['שש מאות', '₪600']),
    told('06', 'שולם עד כה', ['₪600', '']),
    told('07', 'שולם עד כה', ['', '₪550.50']),
  ];
  const figures = monthFiguresOf({
    ...{ month: '2025-03', cases: [], log: officeLog([logTab(lines)]), feedback: [], settings: SETTINGS },
  });
  expect(figures.fees.collected).toBe(55_050);
});

test('nothing of a month leads to anybody, and it is kept as it is', () => {
  const secret = fc.uniqueArray(fc.stringMatching(/^[א-ת]{9,14} [א-ת]{9,14}$/), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      secret,
      fc.nat(999_999_999),
      ([name = '', reason = '', notes = '', city = '', text = '', who = ''], id) => {
        const nationalId = String(id).padStart(9, '7');
        const values = {
          clientName: name,
          nationalId,
          phones: [`+97250${nationalId.slice(2)}`],
          notes,
          city,
        };
        const caseValues = aCase('documents', {
          ...values,
          ...{ caseId: 'C-08765', clientId: 'P-08765', email: 'lakoach@example.com', channel: 'phone' },
          ...{ intakeDate: '2025-03-02', startedDate: '2025-03-03', missingDocuments: `${notes} ${text}` },
        });
        const lines = moved(caseValues, { to: 'left', reason: `${reason} יקר`, now: '2025-03-16T09:00:00' });
        const rows = [
          FEEDBACK_TAB.columns.map(({ header }) => header),
          [serialDay('2025-03-05'), 'C-08765', 'תלונה', text, '', '', text, who],
          [serialDay('2025-03-06'), 'C-08765', 'סקר', '', 3, '', text, who],
        ];
        const figures = monthFiguresOf({
          ...{ month: '2025-03', cases: [{ rowNumber: 2, caseValues }], log: officeLog([logTab(lines)]) },
          ...{ feedback: feedbackRows(rows), settings: SETTINGS },
        });
        const told = JSON.stringify(figures);
        for (const word of [
          ...values.phones,
          name,
          reason,
          notes,
          city,
          text,
          who,
          nationalId,
          '08765',
          'lakoach',
        ]) {
          expect(told).not.toContain(word);
        }
        for (const colleague of TEAM) expect(told).not.toContain(colleague.name);
        expect(figures).toMatchObject({ opened: 1, closed: 1, left: [{ reason: 'price', count: 1 }] });
        expect(figuresOfText(told, '2025-03')).toEqual(figures);
      },
    ),
    { numRuns: 50 },
  );
});
