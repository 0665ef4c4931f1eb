import { type FoundHeaders, findHeaders } from '../../mappings/sheet/find-headers.ts';
import { frozenColumns } from '../../mappings/sheet/frozen-columns.ts';
import type { LayoutChange } from '../../mappings/sheet/google/layout-change.ts';
import type { LayoutObstacle } from '../../mappings/sheet/google/layout-obstacle.ts';
import type { LayoutPlan } from '../../mappings/sheet/google/plan-layout.ts';
import type { Request } from '../../mappings/sheet/google/rest.ts';
import { type SpreadsheetState, spreadsheetState } from '../../mappings/sheet/google/state/state.ts';
import type { SpreadsheetReply } from '../../mappings/sheet/google/state/state-reply.ts';
import { storeRecord } from '../../mappings/sheet/google/store-record.ts';
import { planStructure } from '../../mappings/sheet/google/structure/plan-structure.ts';
import type { WantedLayout, WantedTab } from '../../mappings/sheet/google/wanted-layout.ts';
import { JOURNEY_TAB } from '../../mappings/sheet/journey-columns.ts';
import { staffOf } from '../../mappings/sheet/read-staff.ts';
import { CASES_TAB, STAFF_TAB, TABLE_TABS, type Tab } from '../../mappings/sheet/tabs.ts';
import { lostNames } from './lost-names.ts';

/** A tab's cells from its first row on; trailing empty cells and rows are left out. */
type Cells = readonly (readonly unknown[])[];

/** The spreadsheet as it was read. */
export interface ReadSpreadsheet {
  readonly reply: SpreadsheetReply;
  /** By title: the first rows of each tab that is there, and all rows of the tabs צוות and הגדרות. */
  readonly cells: ReadonlyMap<string, Cells>;
  /** By title, the number of the last row with content; 0 where there is none. */
  readonly lastRows: ReadonlyMap<string, number>;
  /** Who may edit everything. */
  readonly owners: readonly string[];
}

export interface OfficePlan {
  readonly requests: readonly Request[];
  readonly changes: readonly LayoutChange[];
  readonly obstacles: readonly LayoutObstacle[];
}

/**
 * Plans the tabs, columns and rows that are missing, then what is laid out on them; all of it belongs into one call.
 * Nothing is planned while something stands there under another name.
 * @param planLaidOut plans on the spreadsheet as it will stand
 * @returns the title of the tab whose header row cannot be found, where there is one
 */
export function planOffice(
  read: ReadSpreadsheet,
  planLaidOut: (after: SpreadsheetState, wanted: WantedLayout) => LayoutPlan,
): OfficePlan | { readonly unreadableTab: string } {
  const headers = new Map<string, FoundHeaders>();
  for (const { title, columns } of TABLE_TABS) {
    const cells = read.cells.get(title) ?? [];
    if (cells.length === 0) continue;
    const found = findHeaders(cells, columns);
    if (found === null) return { unreadableTab: title };
    headers.set(title, found);
  }
  const state = spreadsheetState(read.reply, headers);
  const staff = staffOf(read.cells.get(STAFF_TAB.title) ?? []);
  const lost = lostNames(state, headers, staff);
  if (lost.length > 0) return { requests: [], changes: [], obstacles: lost };
  const wanted: WantedLayout = {
    tabs: TABS.map((tab) => wantedTab(tab, headers.get(tab.title), read.lastRows.get(tab.title) ?? 0)),
    staff,
    owners: read.owners,
    // What the last import brought is known to the import alone.
    dashboard: null,
  };
  const structure = planStructure(state, wanted);
  const laidOut = planLaidOut(structure.after, wanted);
  return {
    requests: [...structure.requests, ...laidOut.requests, ...storeRecord(structure.after, laidOut.record)],
    changes: [...structure.changes, ...laidOut.changes],
    obstacles: laidOut.obstacles,
  };
}

const TABS: readonly Tab[] = TABLE_TABS.map((tab) => (tab.title === CASES_TAB.title ? JOURNEY_TAB : tab));

function wantedTab(tab: Tab, found: FoundHeaders | undefined, lastRow: number): WantedTab {
  return {
    title: tab.title,
    hidden: tab.hidden,
    columns: tab.columns,
    contentRows: Math.max(0, lastRow - (found?.headerRowIndex ?? 0) - 1),
    frozenColumns: frozenColumns(tab),
  };
}
