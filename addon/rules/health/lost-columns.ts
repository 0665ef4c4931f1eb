import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import type { Tab } from '../../../mappings/sheet/tabs.ts';
import type { ExaminedOffice } from './examined-office.ts';

/**
 * Why what a tab holds is not looked at: a header that was renamed leaves its column unread, and every line would
 * seem to lack what stands in it. Null where all columns of these keys are there, or the whole tab cannot be read.
 */
export function lostColumns(
  { layout }: Pick<ExaminedOffice, 'layout'>,
  tab: Tab,
  keys: readonly string[],
): string | null {
  const rows = layout.cells.get(tab.title) ?? [];
  if (findHeaders(rows, tab.columns) === null) return null;
  const lost = lostHeaders(rows, tab, keys);
  return lost.length === 0 ? null : lostInWords(tab.title, lost);
}

/**
 * The headers of columns that are not there; all of them where the header row cannot be found.
 * @param rows the tab's cells from its first row on
 */
export function lostHeaders(
  rows: readonly (readonly unknown[])[],
  { columns }: Tab,
  keys: readonly string[],
): readonly string[] {
  const standing = findHeaders(rows, columns)?.headers ?? [];
  return columns
    .filter(({ key, header }) => keys.includes(key) && !standing.includes(header))
    .map(({ header }) => header);
}

/** `בלשונית צוות חסרה הכותרת "פעיל"` */
export function lostInWords(title: string, headers: readonly string[]): string {
  const quoted = headers.map((header) => `"${header}"`).join(', ');
  return `בלשונית ${title} ${headers.length === 1 ? 'חסרה הכותרת' : 'חסרות הכותרות'} ${quoted}`;
}
