import { staffEmails } from '../../../../mappings/sheet/staff-emails.ts';
import type { StaffEntry } from '../../../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../../../mappings/sheet/who-acts-for.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';

const ABOUT = 'לשונית צוות';

/** Whether everybody on the staff tab has an address, a role, and a deputy who can stand in. */
export function checkStaff({ staff }: Pick<ExaminedOffice, 'staff'>): readonly Finding[] {
  if (staff.length === 0) return [{ outcome: 'unseen', about: ABOUT, why: 'אין בה איש' }];
  const here = staff.filter(({ active }) => active);
  const told = (lines: readonly StaffEntry[], before: string, after: string) => {
    const names = [...new Set(lines.map(({ name, email }) => name || email))];
    return names.length === 0 ? null : `${before}: ${names.join(', ')}. ${after}`;
  };
  const known = new Set(staff.map(({ name }) => name));
  return findings(ABOUT, [
    told(
      here.filter((one) => staffEmails(one).addresses.length === 0),
      'בלשונית צוות בלי כתובת דוא"ל',
      'בלעדיה אי אפשר לתת להם לערוך.',
    ),
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
