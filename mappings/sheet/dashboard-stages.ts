import { targetDaysLabel } from '../settings.ts';
import { STAGES } from '../stages.ts';
import {
  type CaseRanges,
  inStageFormula,
  noStageFormula,
  overdueInStageFormula,
  overdueWithoutStageFormula,
  type StageRanges,
} from './dashboard.ts';
import type { DashboardCell } from './dashboard-cells.ts';
import type { DashboardAddresses, DashboardContent } from './dashboard-content.ts';
import { roleLabel } from './handlers.ts';
import { lookUp, officeDaysAgoFormula, quoted } from './overdue.ts';

type Content = DashboardCell['content'];

/** Where the table of stages stands on the dashboard: its heading's row, from 1. */
export const STAGE_ROW_NUMBER = 7;

const FIRST = STAGE_ROW_NUMBER + 2;
const LAST = FIRST + STAGES.length - 1;

export const STAGE_RANGES: StageRanges = {
  labels: `$A$${FIRST}:$A$${LAST}`,
  roles: `$B$${FIRST}:$B$${LAST}`,
  overdueBefore: `$F$${FIRST}:$F$${LAST}`,
};

/** All overdue cases, the line of those without a stage included. */
export const OVERDUE_FORMULA = `SUM($D$${FIRST}:$D$${LAST + 1})`;

/** One line per stage: who works there, how many cases, how many overdue, and since when they are. */
export function stageLines({
  ranges,
  settings,
  content: { counts, overdueBefore },
}: {
  readonly ranges: CaseRanges;
  readonly settings: DashboardAddresses['settings'];
  readonly content: DashboardContent;
}): readonly (readonly Content[])[] {
  const lines = STAGES.map(({ label, role, targetDays }, index): readonly Content[] => {
    const row = FIRST + index;
    const load = counts.byStage.get(label);
    const count = { formula: inStageFormula(ranges, `$A${row}`), result: load?.cases ?? 0 };
    if (targetDays === null) return [label, '', count, '', '', ''];
    return [
      label,
      roleLabel(role),
      count,
      { formula: overdueInStageFormula(ranges, `$A${row}`, `$F${row}`), result: load?.overdue ?? 0 },
      { formula: lookUp(quoted(targetDaysLabel(label)), settings), result: targetDays },
      { formula: officeDaysAgoFormula(`$E${row}`), result: overdueBefore.get(label) ?? '' },
    ];
  });
  const none = counts.byStage.get('');
  return [
    ...lines,
    [
      'ללא שלב',
      '',
      { formula: noStageFormula(ranges), result: none?.cases ?? 0 },
      { formula: overdueWithoutStageFormula(ranges), result: none?.overdue ?? 0 },
      '',
      '',
    ],
  ];
}
