import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import type { ExaminedOffice } from './examined-office.ts';
import type { Finding } from './finding.ts';
import { lostColumns } from './lost-columns.ts';

/** Everybody on the tab צוות, as far as a check can look at them. */
export type SeenStaff = { readonly staff: readonly StaffEntry[] } | { readonly unseen: readonly Finding[] };

/** @param columns those without which each line would seem to be faulty */
export function seenStaff(
  about: string,
  office: Pick<ExaminedOffice, 'staff' | 'layout'>,
  columns: readonly (typeof STAFF_TAB.columns)[number]['key'][],
): SeenStaff {
  const unseen = (why: string): SeenStaff => ({ unseen: [{ outcome: 'unseen', about, why }] });
  const lost = lostColumns(office, STAFF_TAB, columns);
  if (lost !== null) return unseen(lost);
  return office.staff.length === 0 ? unseen('בלשונית צוות אין איש') : { staff: office.staff };
}
