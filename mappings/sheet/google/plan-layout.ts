import { planColours } from './colours/plan-colours.ts';
import { planColumns } from './columns/plan-columns.ts';
import { planDashboard } from './dashboard/plan-dashboard.ts';
import type { LayoutChange } from './layout-change.ts';
import type { LayoutObstacle } from './layout-obstacle.ts';
import { type LayoutRecord, layoutRecord, NOTHING_LAID_OUT } from './layout-record.ts';
import type { PlanningBasis, StandingTab } from './part-plan.ts';
import { planProtections } from './protections/plan-protections.ts';
import type { Request } from './rest.ts';
import type { SpreadsheetState } from './state/state.ts';
import { columnIndexes } from './structure/place-columns.ts';
import { planViews } from './views/plan-views.ts';
import type { WantedLayout } from './wanted-layout.ts';
import { wantedTabs } from './wanted-tabs.ts';

export interface LayoutPlan {
  readonly requests: readonly Request[];
  /** To be stored as the spreadsheet's developer metadata under LAYOUT_KEY, together with the requests. */
  readonly record: string;
  readonly changes: readonly LayoutChange[];
  readonly obstacles: readonly LayoutObstacle[];
}

/**
 * Plans how the case sheet looks and who may edit what: the difference between what is wanted now and what was
 * laid out last. What people changed since stays, and so does what they made.
 * @param after as `planStructure` leaves it: every wanted tab and column is there
 */
export function planLayout(
  after: SpreadsheetState,
  wanted: WantedLayout,
  {
    repair = false,
    rowsChange = false,
  }: {
    /**
     * Whether views and protections are put back, whatever people did to them, and lists to choose from and formats
     * set again: these requests are sent each time and count as no change.
     */
    readonly repair?: boolean;
    /** Whether the rows change as well: then the dashboard tells the day of this import. */
    readonly rowsChange?: boolean;
  } = {},
): LayoutPlan {
  const basis: PlanningBasis = {
    after,
    wanted,
    tabs: standingTabs(after, wanted),
    base: layoutRecord(after),
    repair,
    repairCells: repair,
  };
  const parts = [
    planColumns(basis),
    planColours(basis),
    planViews(basis),
    planDashboard(basis, rowsChange),
    planProtections(basis),
  ];
  const record: LayoutRecord = Object.assign({}, NOTHING_LAID_OUT, ...parts.map((part) => part.record));
  return {
    requests: parts.flatMap(({ requests }) => requests),
    record: JSON.stringify(record),
    changes: parts.flatMap(({ changes }) => changes),
    obstacles: parts.flatMap(({ obstacles = [] }) => obstacles),
  };
}

/** Each wanted tab with what stands there. */
export function standingTabs({ tabs }: SpreadsheetState, wanted: WantedLayout): readonly StandingTab[] {
  return wantedTabs(wanted).flatMap((tab) => {
    const state = tabs.find(({ title }) => title === tab.title);
    return state === undefined ? [] : [{ wanted: tab, state, columns: columnIndexes(tab, state.headers) }];
  });
}
