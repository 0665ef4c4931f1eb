import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogLine } from '../../../../addon/rules/log-lines.ts';
import { officeLog } from '../../../../addon/rules/month/log-events.ts';
import type { MonthFigures, StageTime } from '../../../../addon/rules/month/month-figures.ts';
import { monthFiguresOf } from '../../../../addon/rules/month/month-figures-of.ts';
import { calendarDaysAfter } from '../../../../addon/rules/office-days.ts';
import { LOG_TAB } from '../../../../mappings/sheet/tabs.ts';
import { STAGES, type StageKey } from '../../../../mappings/stages.ts';
import { type Act, type LivedThrough, liveThrough, type SeenCase } from './an-office-lived-through.ts';
import { logTab } from './log-tab.ts';

const FIRST_DAY = '2025-02-10';
const DAYS = 60;
const MONTH = '2025-03';
const CASES = 5;

const act: fc.Arbitrary<Act> = fc.record({
  inDays: fc.nat(DAYS - 1),
  caseIndex: fc.nat(CASES - 1),
  does: fc.oneof(
    { weight: 3, arbitrary: fc.constant('move' as const) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        'wait',
        'wait',
        'stopWaiting',
        'correctSince',
        'payInVain',
        'waitInVain',
        'stopWaiting',
        'correctSince',
        'pay',
        'importPays',
        'importMoves',
      ),
    },
  ),
  choice: fc.nat(1000),
});
const closed = fc.uniqueArray(
  fc.nat(DAYS - 1).map((inDays) => calendarDaysAfter(FIRST_DAY, inDays)),
  { maxLength: 9 },
);

test('whoever had looked in every morning and evening would have counted the same', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 90 }),
      closed,
      fc.shuffledSubarray(
        LOG_TAB.columns.map(({ key }) => key),
        { minLength: LOG_TAB.columns.length },
      ),
      fc.nat(),
      (acts, closedDays, order, cut) => {
        const closures = new Set(closedDays);
        const isOpenOn = (day: string) => new Date(day).getUTCDay() < 5 && !closures.has(day);
        const lived = liveThrough({
          ...{ firstDay: FIRST_DAY, dayCount: DAYS, caseCount: CASES, acts, isOpenOn, closures },
        });
        const figures = monthFiguresOf({
          month: MONTH,
          cases: lived.cases.map(({ caseValues }, index) => ({ rowNumber: index + 2, caseValues })),
          log: officeLog(asTabs(lived.lines, { order, cut })),
          feedback: [],
          settings: { closures, startDays: 14 },
        });
        expect(figures).toMatchObject(counted(lived));
      },
    ),
    { numRuns: 400 },
  );
});

/** The log as it stands and one archive of it, with people's own order of columns. */
function asTabs(
  lines: readonly LogLine[],
  { order, cut }: { readonly order: readonly (keyof LogLine)[]; readonly cut: number },
) {
  const at = lines.length === 0 ? 0 : cut % lines.length;
  const tabs = [logTab(lines.slice(0, at)), logTab(lines.slice(at), order)];
  return cut % 2 === 0 ? tabs : tabs.reverse();
}

function counted({ cases, days }: LivedThrough): Partial<MonthFigures> {
  const ofMonth = days.filter((day) => day.startsWith(MONTH));
  const eveningBefore = calendarDaysAfter(ofMonth[0] ?? '', -1);
  const lastEvening = ofMonth[ofMonth.length - 1] ?? '';
  const stageOn = (one: SeenCase, day: string) => one.evenings.get(day) ?? 'intake';
  const done = cases.filter(
    (one) => isDone(stageOn(one, lastEvening)) && !isDone(stageOn(one, eveningBefore)),
  );
  const left = done.filter((one) => stageOn(one, lastEvening) === 'left');
  return {
    opened: 0,
    closed: done.length,
    stages: STAGES.flatMap(({ key }) => timeIn(key, cases)),
    fees: {
      due: sum(
        cases
          .filter((one) => cameDue(one, stageOn(one, eveningBefore)))
          .map(({ caseValues }) => Number(caseValues.feeAmount)),
      ),
      collected: sum(
        cases.flatMap(({ payments }) =>
          payments.filter(({ day }) => day.startsWith(MONTH)).map(({ amount }) => amount),
        ),
      ),
    },
    left: left.length === 0 ? [] : [{ reason: 'other', count: left.length }],
  };
}

function timeIn(stage: StageKey, cases: readonly SeenCase[]): readonly StageTime[] {
  const stays = cases
    .flatMap((one) => one.stays)
    .filter((stay) => stay.stage === stage && stay.day.startsWith(MONTH));
  if (isDone(stage) || stays.length === 0) return [];
  const sorted = stays.map(({ days }) => days).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1
      ? (sorted[Math.floor(middle)] ?? 0)
      : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  const share = sum(stays.map(({ waited }) => waited)) / Math.max(1, sum(sorted));
  const waitingDays = Math.round(median * share * 2) / 2;
  return [{ stage, cases: stays.length, workDays: median - waitingDays, waitingDays }];
}

/** It came to collections in the month, where its fee was not due before, and was not sent back at the end. */
function cameDue(one: SeenCase, before: StageKey): boolean {
  if (before === 'collections' || isDone(before)) return false;
  const moves = one.moves.filter(({ day }) => day.startsWith(MONTH));
  const cameAt = moves.map(({ to }) => to).lastIndexOf('collections');
  const backAt = moves.map(({ from, isBack }) => from === 'collections' && isBack).lastIndexOf(true);
  return cameAt !== -1 && cameAt > backAt;
}

function isDone(stage: StageKey): boolean {
  return ['closed', 'closedWithoutEntitlement', 'left'].includes(stage);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, one) => so + one, 0);
}
