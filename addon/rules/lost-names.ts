import type { FoundHeaders } from '../../mappings/sheet/find-headers.ts';
import { ownId } from '../../mappings/sheet/google/fingerprint.ts';
import type { LayoutObstacle } from '../../mappings/sheet/google/layout-obstacle.ts';
import { layoutRecord } from '../../mappings/sheet/google/layout-record.ts';
import type { SpreadsheetState } from '../../mappings/sheet/google/state/state.ts';
import { STAFF_VIEWS } from '../../mappings/sheet/google/views/staff-views.ts';
import { JOURNEY_TAB } from '../../mappings/sheet/journey-columns.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { LOG_TAB, STAFF_TAB, TABLE_TABS } from '../../mappings/sheet/tabs.ts';

/**
 * What is to come back before anything is laid out: tabs and columns of the cases that stand there under another
 * name, and the list of the staff. Made a second time they would be empty, and count as if nothing had been there.
 */
export function lostNames(
  state: SpreadsheetState,
  headers: ReadonlyMap<string, FoundHeaders>,
  staff: readonly StaffEntry[],
): readonly LayoutObstacle[] {
  return [
    ...lostTabs(state),
    ...lostHeaders(state, headers.get(JOURNEY_TAB.title)?.headers ?? []),
    ...lostStaff(state, staff),
  ];
}

/** Without anybody listed everybody could do everything, so a list that was there is to come back first. */
function lostStaff(state: SpreadsheetState, staff: readonly StaffEntry[]): readonly LayoutObstacle[] {
  const hadStaff = Object.keys(layoutRecord(state).views).some((key) => key.startsWith(STAFF_VIEWS));
  return hadStaff && staff.length === 0 ? [{ what: 'lostStaff', tab: STAFF_TAB.title, detail: '' }] : [];
}

/** A tab of ours keeps its id whatever it is called; a long log becomes an archive by itself. */
function lostTabs({ tabs }: SpreadsheetState): readonly LayoutObstacle[] {
  return TABLE_TABS.filter(({ title }) => title !== LOG_TAB.title).flatMap(({ title }) => {
    if (tabs.some((tab) => tab.title === title)) return [];
    const renamed = tabs.find(({ sheetId }) => sheetId === ownId('tab', title, new Set()));
    return renamed === undefined ? [] : [{ what: 'lostTab', tab: title, detail: renamed.title }];
  });
}

/** Where every header is known, a column that is missing was deleted, and is made anew. */
function lostHeaders(state: SpreadsheetState, headers: readonly string[]): readonly LayoutObstacle[] {
  const known = new Set(JOURNEY_TAB.columns.map(({ header }) => header));
  // A header that was emptied stands over a column that has none.
  if (headers.every((header) => known.has(header))) return [];
  const laidOut = layoutRecord(state).columns[JOURNEY_TAB.title] ?? {};
  return JOURNEY_TAB.columns
    .filter(({ key, header }) => key in laidOut && !headers.includes(header))
    .map(({ header }) => ({ what: 'lostHeader', tab: JOURNEY_TAB.title, detail: header }));
}
