import { staffEmails } from '../../../../mappings/sheet/staff-emails.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';
import { seenStaff } from '../seen-staff.ts';

const ABOUT = 'שיתוף עם הצוות';

/** Whether everybody who works here may edit the spreadsheet. */
export function checkSharing(
  office: Pick<ExaminedOffice, 'staff' | 'editors' | 'layout'>,
): readonly Finding[] {
  const { editors } = office;
  if (editors === null)
    return [{ outcome: 'unseen', about: ABOUT, why: 'Google לא אומר עם מי הגיליון משותף' }];
  const seen = seenStaff(ABOUT, office, ['name', 'email', 'active']);
  if ('unseen' in seen) return seen.unseen;
  const here = seen.staff.filter((one) => one.active && staffEmails(one).addresses.length > 0);
  if (here.length === 0) return [{ outcome: 'unseen', about: ABOUT, why: 'בלשונית צוות אין כתובות' }];
  const may = new Set(editors.map((email) => email.toLowerCase()));
  const without = here.filter((one) => !staffEmails(one).addresses.some((address) => may.has(address)));
  const names = [...new Set(without.map(({ name }) => name))];
  return findings(ABOUT, [
    names.length === 0
      ? null
      : `הגיליון לא משותף לעריכה עם ${names.join(', ')}: שתפו אותו, ורעננו. (עם מי ששותף דרך קבוצה אפשר שהכול כשורה.)`,
  ]);
}
