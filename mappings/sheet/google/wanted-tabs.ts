import { DASHBOARD_WIDTHS } from '../dashboard-layout.ts';
import { DASHBOARD_TITLE, SETTINGS_TAB } from '../tabs.ts';
import type { WantedLayout, WantedTab } from './wanted-layout.ts';

/** Every tab as it should be, in order: the dashboard, which has no columns of its own, follows the settings. */
export function wantedTabs({ tabs, dashboard }: WantedLayout): readonly WantedTab[] {
  if (tabs.some(({ title }) => title === DASHBOARD_TITLE)) return tabs;
  const rowCount = Math.max(0, ...(dashboard ?? []).map(({ rowIndex }) => rowIndex + 1));
  const tab: WantedTab = {
    title: DASHBOARD_TITLE,
    hidden: false,
    columns: [],
    contentRows: rowCount,
    frozenColumns: 0,
  };
  const after = tabs.findIndex(({ title }) => title === SETTINGS_TAB.title);
  const at = after === -1 ? tabs.length : after + 1;
  return [...tabs.slice(0, at), tab, ...tabs.slice(at)];
}

/** Whether the tab has a header row with columns below it. */
export function isTable({ title }: WantedTab): boolean {
  return title !== DASHBOARD_TITLE;
}

/** Columns a tab needs. */
export function columnsNeeded(tab: WantedTab): number {
  return isTable(tab) ? tab.columns.length : DASHBOARD_WIDTHS.length;
}

/** Whether people put the column there; then nothing is planned for it. */
export function isPeoples({ key }: { readonly key: string }): boolean {
  return key.startsWith('added.');
}
