import type { StaffEntry } from '../../../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../../../mappings/sheet/who-acts-for.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';
import { seenStaff } from '../seen-staff.ts';

const ABOUT = 'לשונית צוות';

/** Whether everybody on the staff tab has a role, and a deputy who can stand in. */
export function checkStaff(office: Pick<ExaminedOffice, 'staff' | 'layout'>): readonly Finding[] {
  const seen = seenStaff(ABOUT, office, ['name', 'role', 'active', 'deputy']);
  if ('unseen' in seen) return seen.unseen;
  const { staff } = seen;
  const here = staff.filter(({ active }) => active);
  const told = (lines: readonly StaffEntry[], before: string, after: string) => {
    const names = [...new Set(lines.map(({ name, email }) => name || email))];
    return names.length === 0 ? null : `${before}: ${names.join(', ')}. ${after}`;
  };
  const known = new Set(staff.map(({ name }) => name));
  return findings(ABOUT, [
    told(
      here.filter(({ role }) => role === null),
      'בלשונית צוות בלי תפקיד מוכר',
      'בחרו תפקיד מהרשימה.',
    ),
    told(
      staff.filter(({ deputy }) => deputy !== '' && !known.has(deputy)),
      'המחליף אינו בלשונית צוות, של',
      'כתבו את שמו כפי שהוא שם.',
    ),
    told(
      staff.filter((one) => !one.active && known.has(one.deputy) && whoActsFor(one.deputy, staff) === null),
      'המחליפים חוזרים במעגל או שגם הם אינם פעילים, של',
      'כתבו מחליף פעיל.',
    ),
  ]);
}
