import type { ExaminedOffice } from '../examined-office.ts';
import { counted, type Finding, findings } from '../finding.ts';

/** The hourly clock has had its chance by then. */
const MOST_MILLISECONDS = 2 * 3_600_000;

/** Whether edits wait that nobody has settled. */
export function checkClaims({ now, claims }: Pick<ExaminedOffice, 'now' | 'claims'>): readonly Finding[] {
  const late = claims.filter(({ at }) => now - at > MOST_MILLISECONDS).length;
  const edits = counted(late, { one: 'עריכה אחת מחכה', many: 'עריכות מחכות' });
  return findings('עריכות שטופלו', [
    late === 0
      ? null
      : `${edits} לטיפול יותר משעתיים. בעל הגיליון צריך להריץ "הקמת המשרד"; העריכה הבאה בלשונית תיקים תטפל גם בהן.`,
  ]);
}
