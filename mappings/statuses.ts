import type { StageKey } from './stages.ts';
import type { Term } from './vocabulary.ts';

interface Status<Key extends string> extends Term<Key> {
  /** The stage a case has at least reached when a legacy row says this. */
  readonly impliesStage: StageKey;
}

const status = <const Key extends string>(
  key: Key,
  label: string,
  impliesStage: StageKey,
  synonyms: readonly string[],
): Status<Key> => ({ key, label, impliesStage, synonyms });

/** How far the client's documents are (documents tracking). */
export const DOCUMENTS_STATUSES = [
  status('missing', 'חסרים', 'documents', ['חסרים מסמכים', 'חסר', 'ממתין למסמכים', 'לא התקבל']),
  status('partial', 'התקבלו חלקית', 'documents', ['חלקי', 'התקבל חלקית', 'הגיע חלק']),
  status('complete', 'הושלמו', 'preparation', [
    'הושלם',
    'מלא',
    'התקבל הכל',
    'הגיע הכל',
    'מסמכים הושלמו',
    'תקין',
  ]),
] as const;

/** What the authority has said (authority tracking). */
export const AUTHORITY_STATUSES = [
  status('notSubmitted', 'טרם הוגש', 'preparation', ['לא הוגש', 'בהכנה', 'לפני הגשה']),
  status('submitted', 'הוגש', 'submitted', ['הוגשה', 'הוגשה תביעה', 'נשלח']),
  status('committee', 'ועדה רפואית', 'submitted', ['זומן לועדה', 'זומן לוועדה', 'ועדה', 'ממתין לועדה']),
  status('awaitingDecision', 'ממתין להחלטה', 'submitted', ['בבדיקה', 'ממתין לתשובה', 'בטיפול הרשות']),
  status('appeal', 'בערר', 'appeal', ['ערר', 'הוגש ערר', 'ערעור']),
  status('approved', 'אושר', 'decision', ['אושרה', 'מאושר', 'התקבל אישור']),
  status('partlyApproved', 'אושר חלקית', 'decision', ['אישור חלקי', 'אושרה חלקית']),
  status('rejected', 'נדחה', 'closedWithoutEntitlement', [
    'נדחתה',
    'דחייה',
    'נדחה סופית',
    'לא אושר',
    'לא אושרה',
  ]),
] as const;

/** Where the fee stands (billing). */
export const PAYMENT_STATUSES = [
  status('notDue', 'טרם לתשלום', 'intake', ['לא לחיוב', 'טרם', 'עוד לא']),
  status('unpaid', 'לא שולם', 'collections', [
    'טרם שולם',
    'עוד לא שולם',
    'לא שילם',
    'פתוח',
    'ממתין לתשלום',
    'חוב',
  ]),
  status('partlyPaid', 'שולם חלקית', 'collections', ['חלקי', 'תשלום חלקי', 'שילם חלק']),
  status('paid', 'שולם', 'closed', ['שולם במלואו', 'שילם', 'נפרע', 'סולק']),
  status('writtenOff', 'חוב אבוד', 'closed', ['נמחק', 'מחיקת חוב', 'ויתור']),
] as const;

/** How a client came to the office. */
export const CHANNELS = [
  { key: 'referral', label: 'המלצה', synonyms: ['חבר מביא חבר', 'מפה לאוזן', 'הפניה'] },
  { key: 'facebook', label: 'פייסבוק', synonyms: ['פרסום בפייסבוק', 'FB', 'facebook'] },
  { key: 'google', label: 'גוגל', synonyms: ['google', 'חיפוש בגוגל', 'אתר'] },
  { key: 'phone', label: 'טלפון', synonyms: ['התקשר', 'שיחה נכנסת', 'מוקד'] },
  { key: 'clinic', label: 'מרפאה', synonyms: ['קופת חולים', 'עו"ס', 'בית חולים'] },
] as const satisfies readonly Term[];
