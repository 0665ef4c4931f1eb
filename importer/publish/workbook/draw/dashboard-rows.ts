import type { FieldKey } from '../../../../mappings/fields.ts';
import { ROLES } from '../../../../mappings/roles.ts';
import { targetDaysLabel } from '../../../../mappings/settings.ts';
import {
  type CaseRanges,
  inStageFormula,
  noStageFormula,
  overdueInStageFormula,
  overdueWithHandlerFormula,
  overdueWithoutStageFormula,
  type StageRanges,
  withHandlerFormula,
} from '../../../../mappings/sheet/dashboard.ts';
import { HANDLER_COLUMNS } from '../../../../mappings/sheet/handlers.ts';
import { lookUp, officeDaysAgoFormula, quoted } from '../../../../mappings/sheet/overdue.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { type CaseCounts, handlerKey } from '../../tables/count-cases.ts';
import type { StaffMember } from '../../tables/staff.ts';
import type { Shown } from './dashboard-cells.ts';
import { SETTINGS_RANGE } from './defined-names.ts';

/** Where the table of stages stands on the dashboard: its heading's row. */
export const STAGE_ROW = 7;

const FIRST = STAGE_ROW + 2;
const LAST = FIRST + STAGES.length - 1;
const STAGE_RANGES: StageRanges = {
  labels: `$A$${FIRST}:$A$${LAST}`,
  roles: `$B$${FIRST}:$B$${LAST}`,
  overdueBefore: `$F$${FIRST}:$F$${LAST}`,
};

/** One line per stage: who works there, how many cases, how many overdue, and since when they are. */
export function stageRows({
  ranges,
  counts,
  overdueBefore,
}: {
  readonly ranges: CaseRanges;
  readonly counts: CaseCounts;
  readonly overdueBefore: ReadonlyMap<string, number>;
}): readonly (readonly Shown[])[] {
  const lines = STAGES.map(({ label, role, targetDays }, index): readonly Shown[] => {
    const row = FIRST + index;
    const load = counts.byStage.get(label);
    const count: Shown = { formula: inStageFormula(ranges, `$A${row}`), result: load?.cases ?? 0 };
    if (targetDays === null) return [label, '', count, '', '', ''];
    return [
      label,
      roleLabel(role),
      count,
      { formula: overdueInStageFormula(ranges, `$A${row}`, `$F${row}`), result: load?.overdue ?? 0 },
      { formula: lookUp(quoted(targetDaysLabel(label)), SETTINGS_RANGE), result: targetDays },
      { formula: officeDaysAgoFormula(`$E${row}`), result: overdueBefore.get(label) },
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

/** Where names are typed freely there may be hundreds; each line costs the sheet some thirty counts. */
const MOST_HANDLERS = 40;

/** One line per person on the staff tab whose role has a column of its own, the busiest first. */
export function handlerRows({
  ranges,
  range,
  counts,
  staff,
  firstRowNumber,
}: {
  readonly ranges: CaseRanges;
  readonly range: (key: FieldKey) => string;
  readonly counts: CaseCounts;
  readonly staff: readonly StaffMember[];
  readonly firstRowNumber: number;
}): readonly (readonly Shown[])[] {
  const lines = staff.flatMap(({ name, role }) => {
    const column = HANDLER_COLUMNS.find((one) => roleLabel(one.role) === role);
    const load = counts.byHandler.get(handlerKey(name, role));
    return column === undefined ? [] : [{ name, role, column: range(column.field), load }];
  });
  const busiest = lines.sort((a, b) => (b.load?.cases ?? 0) - (a.load?.cases ?? 0)).slice(0, MOST_HANDLERS);
  return busiest.map(({ name, role, column, load }, index) => {
    const handler = { column, name: `$A${firstRowNumber + index}`, role };
    return [
      name,
      role,
      { formula: withHandlerFormula(ranges, STAGE_RANGES, handler), result: load?.cases ?? 0 },
      { formula: overdueWithHandlerFormula(ranges, STAGE_RANGES, handler), result: load?.overdue ?? 0 },
    ];
  });
}

function roleLabel(role: string | null): string {
  return ROLES.find(({ key }) => key === role)?.label ?? '';
}
