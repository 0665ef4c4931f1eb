import { findHeaders } from './find-headers.ts';
import { type StaffEntry, staffEntry } from './staff-entry.ts';
import { STAFF_TAB } from './tabs.ts';

/**
 * Everybody on the tab צוות, a line each.
 * @param rows the tab's cells from its first row on
 * @returns nobody where no header row is found
 */
export function staffOf(rows: readonly (readonly unknown[])[]): readonly StaffEntry[] {
  const found = findHeaders(rows, STAFF_TAB.columns);
  if (found === null) return [];
  const places = STAFF_TAB.columns.map(({ key, header }) => [key, found.headers.indexOf(header)] as const);
  return rows
    .slice(found.headerRowIndex + 1)
    .map((row) => {
      const cells = new Map(places.map(([key, index]) => [key, String(row[index] ?? '')]));
      const text = (key: (typeof places)[number][0]) => cells.get(key) ?? '';
      return staffEntry({
        name: text('name'),
        role: text('role'),
        email: text('email'),
        active: text('active'),
        deputy: text('deputy'),
      });
    })
    .filter(({ name, email }) => name !== '' || email !== '');
}
