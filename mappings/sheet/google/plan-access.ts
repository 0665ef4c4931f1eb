import { planColumns } from './columns/plan-columns.ts';
import { type LayoutRecord, layoutRecord } from './layout-record.ts';
import type { PlanningBasis } from './part-plan.ts';
import { type LayoutPlan, standingTabs } from './plan-layout.ts';
import { planProtections } from './protections/plan-protections.ts';
import type { SpreadsheetState } from './state/state.ts';
import { planViews } from './views/plan-views.ts';
import type { WantedLayout } from './wanted-layout.ts';

/**
 * Plans who sees and who edits what: filter views and protections are put back, whatever people did to them, and
 * follow the staff. Columns and rows that came in are formatted; colours and the dashboard stay as they are, and as
 * they were recorded.
 * @param after as `planStructure` leaves it: every wanted tab and column is there
 */
export function planAccess(after: SpreadsheetState, wanted: WantedLayout): LayoutPlan {
  const base = layoutRecord(after);
  const tabs = standingTabs(after, wanted);
  const basis: PlanningBasis = { after, wanted, tabs, base, repair: true, repairCells: false };
  const parts = [planColumns(basis), planViews(basis), planProtections(basis)];
  const record: LayoutRecord = Object.assign({}, base, ...parts.map((part) => part.record));
  return {
    requests: parts.flatMap(({ requests }) => requests),
    record: JSON.stringify(record),
    changes: parts.flatMap(({ changes }) => changes),
    obstacles: parts.flatMap(({ obstacles = [] }) => obstacles),
  };
}
