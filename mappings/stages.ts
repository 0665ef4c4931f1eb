import type { RoleKey } from './roles.ts';
import type { Term } from './vocabulary.ts';

interface Stage<Key extends string> extends Term<Key> {
  /** Who works here; null where the case is done. */
  readonly role: RoleKey | null;
  /** Office days a case may stay here before it is overdue; null where nothing is awaited. */
  readonly targetDays: number | null;
}

const stage = <const Key extends string>(
  key: Key,
  label: string,
  role: RoleKey | null,
  targetDays: number | null,
  synonyms: readonly string[],
): Stage<Key> => ({ key, label, role, targetDays, synonyms });

/** Where a case stands, in the order a case goes through them: a later one is further along. */
export const STAGES = [
  stage('intake', 'קליטה', 'teamManager', 3, ['חדש', 'פתיחת תיק', 'נקלט', 'תיק חדש', 'בקליטה']),
  stage('documents', 'איסוף מסמכים', 'clientManager', 10, [
    'ממתין למסמכים',
    'חסרים מסמכים',
    'מסמכים',
    'ממתין ללקוח',
    'בהשלמת מסמכים',
  ]),
  stage('preparation', 'הכנת תביעה', 'caseManager', 7, [
    'מסמכים הושלמו',
    'בהכנה',
    'מוכן להגשה',
    'הכנה להגשה',
    'בטיפול',
    'טרם הוגש',
    'לא הוגש',
    'לפני הגשה',
  ]),
  stage('submitted', 'בטיפול הרשות', 'caseManager', 60, [
    'הוגש',
    'הוגשה',
    'הוגשה תביעה',
    'ממתין להחלטה',
    'ועדה רפואית',
    'זומן לוועדה',
    'בבדיקה ברשות',
  ]),
  stage('appeal', 'ערר', 'caseManager', 60, ['הוגש ערר', 'ערעור', 'בערר', 'ועדת ערר']),
  stage('decision', 'עדכון לקוח בהחלטה', 'clientManager', 3, [
    'אושר',
    'אושרה',
    'אושר חלקית',
    'התקבלה החלטה',
    'יש החלטה',
    'מאושר',
  ]),
  stage('collections', 'גבייה', 'collections', 30, ['בגבייה', 'לגבייה', 'הועבר לגבייה', 'ממתין לתשלום']),
  stage('closed', 'סגור', null, null, ['נסגר', 'הסתיים', 'תיק סגור', 'שולם ונסגר', 'הושלם']),
  stage('closedWithoutEntitlement', 'נסגר ללא זכאות', null, null, [
    'נדחה',
    'נדחתה',
    'אין זכאות',
    'ללא זכאות',
  ]),
  stage('left', 'עזב אותנו', null, null, ['ביטל', 'בוטל', 'עזב', 'הלקוח ביטל', 'פרש']),
] as const;

export type StageKey = (typeof STAGES)[number]['key'];
