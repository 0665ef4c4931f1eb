import { planColumns } from '../../../mappings/sheet/google/columns/plan-columns.ts';
import { type LayoutRecord, layoutRecord } from '../../../mappings/sheet/google/layout-record.ts';
import type { PlanningBasis } from '../../../mappings/sheet/google/part-plan.ts';
import { standingTabs } from '../../../mappings/sheet/google/plan-layout.ts';
import { planProtections } from '../../../mappings/sheet/google/protections/plan-protections.ts';
import type { Request } from '../../../mappings/sheet/google/rest.ts';
import type { SpreadsheetState, TabState } from '../../../mappings/sheet/google/state/state.ts';
import { storeRecord } from '../../../mappings/sheet/google/store-record.ts';
import { planStructure } from '../../../mappings/sheet/google/structure/plan-structure.ts';
import { planViews } from '../../../mappings/sheet/google/views/plan-views.ts';
import type { WantedLayout } from '../../../mappings/sheet/google/wanted-layout.ts';
import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';

/** Formatted rows of a fresh log, so that what is added to it looks as it should until the next set-up or import. */
const FRESH_ROWS = 5_000;

/**
 * Plans how a long log gives way to a fresh one. The tab itself becomes the archive, with everything in it and its
 * protection, and goes to the end; in its place stands an empty log, laid out as the import lays it out. Applied in
 * one call no line is lost, whoever writes meanwhile: before it into the one, after it into the other.
 * @param today such as `2026-11-22`
 * @param owner whoever does it; those who may edit the log so far may edit the fresh one too
 * @returns nothing where there is no log
 */
export function planRollover(
  state: SpreadsheetState,
  { today, owner }: { readonly today: string; readonly owner: string },
): readonly Request[] {
  const log = state.tabs.find(({ title }) => title === LOG_TAB.title);
  if (log === undefined) return [];
  const title = archiveTitle(today, new Set(state.tabs.map((tab) => tab.title)));
  const renamed = state.tabs.map((tab) => (tab === log ? { ...tab, title } : tab));
  const wanted = freshLog([owner, ...editorsOf(log, layoutRecord(state))]);
  const structure = planStructure({ ...state, tabs: renamed }, wanted);
  const fresh = structure.after.tabs.find((tab) => tab.title === LOG_TAB.title);
  return [
    { updateSheetProperties: { properties: { sheetId: log.sheetId, title }, fields: 'title' } },
    ...structure.requests,
    ...(fresh === undefined ? [] : [moveTab(fresh.sheetId, log.index)]),
    moveTab(log.sheetId, structure.after.tabs.length),
    ...layOutLog(structure.after, { wanted, recorded: layoutRecord(state) }),
  ];
}

function archiveTitle(today: string, taken: ReadonlySet<string>): string {
  const title = `${LOG_TAB.title} עד ${today}`;
  for (let count = 1; ; count += 1) {
    const attempt = count === 1 ? title : `${title} (${count})`;
    if (!taken.has(attempt)) return attempt;
  }
}

function freshLog(owners: readonly string[]): WantedLayout {
  const tab = { ...LOG_TAB, contentRows: FRESH_ROWS, frozenColumns: 0 };
  return { tabs: [tab], staff: [], owners, dashboard: null };
}

function editorsOf({ protectedRanges }: TabState, { protections }: LayoutRecord): readonly string[] {
  const [id] = protections[LOG_TAB.title] ?? [];
  return protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id)?.editors?.users ?? [];
}

/** The place counts as before the tab is taken out. */
function moveTab(sheetId: number, index: number): Request {
  return { updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } };
}

/** Looks, view and protection of the log alone; what was recorded of the other tabs stays, and where it stands. */
function layOutLog(
  after: SpreadsheetState,
  { wanted, recorded }: { readonly wanted: WantedLayout; readonly recorded: LayoutRecord },
): readonly Request[] {
  const tabs = standingTabs(after, wanted).filter((tab) => tab.wanted.title === LOG_TAB.title);
  const basis: PlanningBasis = {
    after,
    wanted,
    tabs,
    base: layoutRecord(after),
    repair: false,
    repairCells: false,
  };
  const [columns, views, protections] = [planColumns(basis), planViews(basis), planProtections(basis)];
  const record: LayoutRecord = {
    ...recorded,
    columns: { ...recorded.columns, ...columns.record.columns },
    rows: { ...recorded.rows, ...columns.record.rows },
    views: { ...recorded.views, ...views.record.views },
    protections: { ...recorded.protections, ...protections.record.protections },
  };
  return [
    ...[columns, views, protections].flatMap(({ requests }) => requests),
    ...storeRecord(after, JSON.stringify(record)),
  ];
}
