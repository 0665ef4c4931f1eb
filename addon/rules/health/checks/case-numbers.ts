import { textOf } from '../../text-of.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings, firstOf } from '../finding.ts';
import { seenCases } from '../seen-cases.ts';

const ABOUT = 'מספרי תיקים';

/** Whether every case has a number, and no two have the same. */
export function checkCaseNumbers(office: Pick<ExaminedOffice, 'cases' | 'layout'>): readonly Finding[] {
  const seen = seenCases(ABOUT, office, ['caseId']);
  if ('unseen' in seen) return seen.unseen;
  const rowsOf = new Map<string, number[]>();
  for (const { rowNumber, caseValues } of seen.cases) {
    const id = textOf(caseValues, 'caseId');
    const rows = rowsOf.get(id);
    // Thousands of rows may be without a number.
    if (rows === undefined) rowsOf.set(id, [rowNumber]);
    else rows.push(rowNumber);
  }
  const without = rowsOf.get('') ?? [];
  const doubles = [...rowsOf].filter(([id, rows]) => id !== '' && rows.length > 1).map(([id]) => id);
  const inRows = without.length === 1 ? 'בשורה אחת' : `ב-${without.length.toLocaleString('en')} שורות`;
  return findings(ABOUT, [
    without.length === 0
      ? null
      : `${inRows} אין מספר תיק (${without.length === 1 ? 'שורה' : 'שורות'} ${firstOf(without)}). ערכו שם תא כלשהו, והתוכנה תיתן מספר.`,
    doubles.length === 0
      ? null
      : `מספרי תיק שמופיעים יותר מפעם אחת: ${firstOf(doubles)}. השאירו שורה אחת לכל תיק.`,
  ]);
}
