import { staffEmails } from '../../../../mappings/sheet/staff-emails.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';
import { seenStaff } from '../seen-staff.ts';

const ABOUT = 'כתובות דוא"ל';

/** Whether there is an address to remind each colleague at, and a team manager who hears of everything else. */
export function checkAddresses(office: Pick<ExaminedOffice, 'staff' | 'layout'>): readonly Finding[] {
  const seen = seenStaff(ABOUT, office, ['name', 'role', 'email', 'active']);
  if ('unseen' in seen) return seen.unseen;
  const here = seen.staff.filter(({ active }) => active);
  const reached = here.filter((one) => staffEmails(one).addresses.length > 0);
  // Somebody with two roles has two lines, and one address is enough.
  const known = new Set(reached.map(({ name }) => name));
  const without = here.filter((one) => !reached.includes(one) && !known.has(one.name));
  const names = [...new Set(without.map(({ name, email }) => name || email))];
  return findings(ABOUT, [
    reached.some(({ role }) => role === 'teamManager')
      ? null
      : 'בלשונית צוות אין מנהל צוות פעיל עם כתובת דוא"ל. בינתיים מה שמיועד לו נשלח לבעל הגיליון: כתבו שם מי מנהל הצוות ומה כתובתו.',
    names.length === 0
      ? null
      : `בלשונית צוות בלי כתובת דוא"ל תקינה: ${names.join(', ')}. בלעדיה אין להם תזכורות, והם לא יכולים לערוך.`,
  ]);
}
