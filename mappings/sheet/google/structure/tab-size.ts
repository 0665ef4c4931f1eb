import { CASES_TAB, FEEDBACK_TAB, REVIEW_TAB, STAFF_TAB } from '../../tabs.ts';
import type { WantedTab } from '../wanted-layout.ts';
import { columnsNeeded, isTable } from '../wanted-tabs.ts';

/** By title, the tabs where people add rows, so that empty ones have to be there. */
export const TABS_WITH_SPARE_ROWS: ReadonlySet<string> = new Set([
  CASES_TAB.title,
  REVIEW_TAB.title,
  STAFF_TAB.title,
  FEEDBACK_TAB.title,
]);

/** Empty rows below the last one of these: a protected tab may not let people insert any. */
const SPARE_ROWS = 1000;
/** Fewer than this, and they get new ones. */
const FEWEST_SPARE_ROWS = 200;
/** Tabs that only the machine writes grow by this many, so that few publishes have to make them larger. */
const ROWS_A_STEP = 1000;

/** The grid of a new tab: as large as needed, since every empty cell counts towards ten million. */
export function newTabSize(tab: WantedTab): { readonly rowCount: number; readonly columnCount: number } {
  return {
    rowCount: rowsFilled(tab, 0) + (TABS_WITH_SPARE_ROWS.has(tab.title) ? SPARE_ROWS : 0),
    columnCount: Math.max(1, columnsNeeded(tab)),
  };
}

/** How many rows a tab should have that now has some; never fewer than it has. */
export function grownRowCount(
  tab: WantedTab,
  { rowCount, headerRowIndex }: { readonly rowCount: number; readonly headerRowIndex: number },
): number {
  const filled = rowsFilled(tab, headerRowIndex);
  if (TABS_WITH_SPARE_ROWS.has(tab.title)) {
    return filled + FEWEST_SPARE_ROWS > rowCount ? filled + SPARE_ROWS : rowCount;
  }
  if (filled <= rowCount) return rowCount;
  return isTable(tab) ? Math.ceil(filled / ROWS_A_STEP) * ROWS_A_STEP : filled;
}

/** A tab whose rows are all frozen is refused, so there is always one below the header. */
function rowsFilled(tab: WantedTab, headerRowIndex: number): number {
  return isTable(tab) ? headerRowIndex + 1 + Math.max(1, tab.contentRows) : Math.max(1, tab.contentRows);
}
