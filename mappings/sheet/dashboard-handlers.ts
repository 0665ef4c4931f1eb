import { type CaseRanges, overdueWithHandlerFormula, withHandlerFormula } from './dashboard.ts';
import type { DashboardCell } from './dashboard-cells.ts';
import { type DashboardAddresses, type DashboardContent, handlerKey } from './dashboard-content.ts';
import { STAGE_RANGES } from './dashboard-stages.ts';
import { HANDLER_COLUMNS, roleLabel } from './handlers.ts';

/** Where names are typed freely there may be hundreds; each line costs the sheet some thirty counts. */
const MOST_HANDLERS = 40;

/** One line per person on the staff tab whose role has a column of its own, the busiest first. */
export function handlerLines({
  ranges,
  addressOf,
  content: { staff, counts },
  firstRowNumber,
}: {
  readonly ranges: CaseRanges;
  readonly addressOf: DashboardAddresses['cases'];
  readonly content: DashboardContent;
  readonly firstRowNumber: number;
}): readonly (readonly DashboardCell['content'][])[] {
  const lines = staff.flatMap(({ name, role }) => {
    const column = HANDLER_COLUMNS.find((one) => roleLabel(one.role) === role);
    const load = counts.byHandler.get(handlerKey(name, role));
    return column === undefined ? [] : [{ name, role, column: addressOf(column.field), load }];
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
