import { DASHBOARD_TITLE } from '../../tabs.ts';
import type { LayoutRecord } from '../layout-record.ts';
import type { TabState } from '../state/state.ts';
import type { WantedTab } from '../wanted-layout.ts';

/**
 * The record without what is only now being made: a tab or column that somebody deleted comes back bare,
 * and so do rows.
 * @param before the tabs as they stand, @param after as they will
 * @returns the same record where nothing is forgotten
 */
export function forgetWhatIsNew(
  record: LayoutRecord,
  {
    wanted,
    before,
    after,
  }: {
    readonly wanted: readonly WantedTab[];
    readonly before: readonly TabState[];
    readonly after: readonly TabState[];
  },
): LayoutRecord {
  let kept = record;
  for (const tab of wanted) {
    const was = before.find(({ title }) => title === tab.title);
    const becomes = after.find(({ title }) => title === tab.title);
    if (was === undefined) {
      kept = withoutTab(kept, tab.title);
    } else {
      kept = withoutNewColumns(kept, tab, was);
      if (becomes !== undefined && becomes.rowCount > was.rowCount) kept = withRowsAtMost(kept, was);
    }
  }
  return kept;
}

function withoutTab(record: LayoutRecord, title: string): LayoutRecord {
  const { [title]: columns, ...otherColumns } = record.columns;
  const { [title]: rowCount, ...otherRows } = record.rows;
  const isDashboard = title === DASHBOARD_TITLE && record.dashboard !== null;
  if (columns === undefined && rowCount === undefined && !isDashboard) return record;
  return {
    ...record,
    columns: otherColumns,
    rows: otherRows,
    ...(isDashboard ? { dashboard: null } : {}),
  };
}

function withoutNewColumns(record: LayoutRecord, tab: WantedTab, was: TabState): LayoutRecord {
  const known = record.columns[tab.title];
  if (known === undefined) return record;
  const isNew = (key: string) =>
    tab.columns.some((column) => column.key === key && !was.headers.includes(column.header));
  const kept = Object.entries(known).filter(([key]) => !isNew(key));
  if (kept.length === Object.keys(known).length) return record;
  return {
    ...record,
    columns: { ...record.columns, [tab.title]: Object.fromEntries(kept) },
    views: withoutLostCriteria(record.views, was),
  };
}

/** With a column, what views filter and sort by went too. */
function withoutLostCriteria(views: LayoutRecord['views'], { filterViews }: TabState): LayoutRecord['views'] {
  return Object.fromEntries(
    Object.entries(views).map(([key, record]) => {
      const [id, title, , order] = record;
      const view = filterViews.find(({ filterViewId }) => filterViewId === id);
      if (view === undefined) return [key, record];
      return [key, [id, title, '', view.sortSpecs?.length ? order : ''] as const];
    }),
  );
}

function withRowsAtMost(record: LayoutRecord, { title, rowCount }: TabState): LayoutRecord {
  if ((record.rows[title] ?? 0) <= rowCount) return record;
  return { ...record, rows: { ...record.rows, [title]: rowCount } };
}
