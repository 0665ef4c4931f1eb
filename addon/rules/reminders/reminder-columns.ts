import type { FieldKey } from '../../../mappings/fields.ts';
import { CASES_TAB, SETTINGS_TAB, STAFF_TAB, type Tab } from '../../../mappings/sheet/tabs.ts';
import { lostHeaders } from '../health/lost-columns.ts';
import { MATTER_FIELDS } from './matters-of.ts';

/** The columns of all cases that have to be read for digests. */
export const REMINDER_FIELDS: readonly FieldKey[] = [...new Set<FieldKey>([...MATTER_FIELDS, 'startedDate'])];

/** Columns of a tab whose headers are gone, by what the headers were. */
export interface LostColumns {
  readonly tab: string;
  readonly headers: readonly string[];
}

const NEEDED: readonly { readonly tab: Tab; readonly keys: readonly string[] }[] = [
  { tab: CASES_TAB, keys: REMINDER_FIELDS },
  { tab: STAFF_TAB, keys: STAFF_TAB.columns.map(({ key }) => key) },
  { tab: SETTINGS_TAB, keys: ['label', 'value', 'key'] },
];

/** The tabs that reminders are made of, in the order of the sheet. */
export const REMINDER_TABS: readonly string[] = NEEDED.map(({ tab }) => tab.title);

/**
 * Columns without which somebody is not reminded of something and nobody would know. A tab without any cell is left
 * out: in a new office it is still to be filled.
 * @param rowsOf the first rows of a tab, its header row among them
 */
export function lostReminderColumns(
  rowsOf: (title: string) => readonly (readonly unknown[])[],
): readonly LostColumns[] {
  return NEEDED.flatMap(({ tab, keys }) => {
    const rows = rowsOf(tab.title);
    const headers = rows.length === 0 ? [] : lostHeaders(rows, tab, keys);
    return headers.length === 0 ? [] : [{ tab: tab.title, headers }];
  });
}
