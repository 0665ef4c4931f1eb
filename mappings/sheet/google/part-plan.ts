import type { LayoutChange } from './layout-change.ts';
import type { LayoutObstacle } from './layout-obstacle.ts';
import type { LayoutRecord } from './layout-record.ts';
import type { Request } from './rest.ts';
import type { SpreadsheetState, TabState } from './state/state.ts';
import type { WantedLayout, WantedTab } from './wanted-layout.ts';

/** What every part of the layout is planned from. */
export interface PlanningBasis {
  readonly after: SpreadsheetState;
  readonly wanted: WantedLayout;
  /** Each wanted tab with what stands there. */
  readonly tabs: readonly StandingTab[];
  /** What was laid out last. */
  readonly base: LayoutRecord;
  /** Puts views and protections back, whatever people did to them. */
  readonly repair: boolean;
  /** Sets lists to choose from and formats again, which Google does not tell without every cell. */
  readonly repairCells: boolean;
}

export interface StandingTab {
  readonly wanted: WantedTab;
  readonly state: TabState;
  /** By column key; people's own are left out. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Tabs that nothing is planned for: people's, and those that the other side keeps. */
export function otherTabs({ after, tabs }: PlanningBasis): readonly TabState[] {
  const planned = new Set(tabs.map(({ state }) => state.sheetId));
  return after.tabs.filter(({ sheetId }) => !planned.has(sheetId));
}

/** One part of the layout: what to send, and what will have been laid out. */
export interface PartPlan {
  readonly requests: readonly Request[];
  readonly changes: readonly LayoutChange[];
  readonly record: Partial<LayoutRecord>;
  readonly obstacles?: readonly LayoutObstacle[];
}
