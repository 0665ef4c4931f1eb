import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import type { Tab } from '../../../mappings/sheet/tabs.ts';
import type { ExaminedOffice } from './examined-office.ts';

/**
 * Why what a tab holds is not looked at: a header that was renamed leaves its column unread, and every line would
 * seem to lack what stands in it. Null where all columns of these keys are there, or the whole tab cannot be read.
 */
export function lostColumns(
  { layout }: Pick<ExaminedOffice, 'layout'>,
  { title, columns }: Tab,
  keys: readonly string[],
): string | null {
  const found = findHeaders(layout.cells.get(title) ?? [], columns);
  if (found === null) return null;
  const lost = columns
    .filter(({ key, header }) => keys.includes(key) && !found.headers.includes(header))
    .map(({ header }) => `"${header}"`);
  if (lost.length === 0) return null;
  return `בלשונית ${title} ${lost.length === 1 ? 'חסרה הכותרת' : 'חסרות הכותרות'} ${lost.join(', ')}`;
}
