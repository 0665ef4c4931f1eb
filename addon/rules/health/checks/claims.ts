import type { ExaminedOffice } from '../examined-office.ts';
import { counted, type Finding, findings, firstOf } from '../finding.ts';

/** The hourly clock has had its chance by then. */
const MOST_MILLISECONDS = 2 * 3_600_000;

/** Whether edits wait that nobody has settled. */
export function checkClaims({ now, claims }: Pick<ExaminedOffice, 'now' | 'claims'>): readonly Finding[] {
  const stuck = [...new Set(claims.filter(({ isStuck }) => isStuck).map(({ firstRow }) => firstRow))];
  const late = claims.filter(({ at, isStuck }) => !isStuck && now - at > MOST_MILLISECONDS).length;
  const edits = counted(late, { one: 'עריכה אחת מחכה', many: 'עריכות מחכות' });
  return findings('עריכות שטופלו', [
    late === 0
      ? null
      : `${edits} לטיפול יותר משעתיים. בעל הגיליון צריך להריץ "הקמת המשרד"; העריכה הבאה בלשונית תיקים תטפל גם בהן.`,
    stuck.length === 0
      ? null
      : `${stuck.length === 1 ? 'שורה' : 'שורות'} ${firstOf(stuck)}: מה שהוקלד שם לא ניתן לבדיקה. הקלידו אותו שוב; אם זה חוזר, בדקו את השורה מול היסטוריית הגרסאות.`,
  ]);
}
