import type { FieldKey } from '../../../mappings/fields.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { ListedCase } from '../settle/settlement.ts';
import type { ExaminedOffice } from './examined-office.ts';
import type { Finding } from './finding.ts';
import { lostColumns } from './lost-columns.ts';

/** The cases, as far as a check can look at them. */
export type SeenCases = { readonly cases: readonly ListedCase[] } | { readonly unseen: readonly Finding[] };

/** @param fields the columns without which each case would seem to be faulty */
export function seenCases(
  about: string,
  office: Pick<ExaminedOffice, 'cases' | 'layout'>,
  fields: readonly FieldKey[],
): SeenCases {
  const unseen = (why: string): SeenCases => ({ unseen: [{ outcome: 'unseen', about, why }] });
  const { cases } = office;
  if (cases === null) return unseen('לשונית תיקים לא נקראה');
  const lost = lostColumns(office, CASES_TAB, fields);
  if (lost !== null) return unseen(lost);
  return cases.length === 0 ? unseen('אין עדיין תיקים') : { cases };
}
