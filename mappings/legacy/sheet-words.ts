import type { WorkbookKind } from '../fields.ts';

/** How a row that sums up the rows above it begins. */
export const TOTAL_WORDS = ['סה"כ', 'סך הכל', 'סך הכול', 'סיכום', 'סכום כולל', 'total', 'sum'] as const;

/** Names of tabs that serve the workbook and hold no cases. */
export const HELPER_TAB_WORDS = [
  'רשימות',
  'הגדרות',
  'הוראות',
  'הנחיות',
  'עזר',
  'נתוני עזר',
  'עובדים',
  'צוות',
  'מקרא',
  'סיכום',
  'lists',
  'settings',
  'help',
  'instructions',
] as const;

/** Words in names of files and tabs that say what a workbook tracks. */
export const WORKBOOK_KIND_WORDS: { readonly [Kind in WorkbookKind]: readonly string[] } = {
  documents: ['מסמכים', 'מעקב מסמכים', 'קליטה', 'documents', 'docs'],
  authority: ['רשויות', 'רשות', 'הרשויות', 'הגשות', 'תביעות', 'ביטוח לאומי', 'authority', 'authorities'],
  billing: ['גבייה', 'גביה', 'חיוב', 'חיובים', 'חשבונות', 'תשלומים', 'כספים', 'billing', 'payments'],
};

/** A header with one of these words is about somebody or something other than the client. */
export const OTHER_PARTY_WORDS = [
  'זוג',
  'רופא',
  'רופאה',
  'מעסיק',
  'מעביד',
  'בנק',
  'סניף',
  'קרוב',
  'איש',
  'אפוטרופוס',
  'ממליץ',
  'מפנה',
  'עובד',
  'משלם',
  'הורה',
  'פקס',
  'fax',
  'bank',
  'spouse',
] as const;

/** Short ways to begin a header. */
export const HEADER_ABBREVIATIONS: Readonly<Record<string, string>> = {
  "מס'": 'מספר',
  "ת'": 'תאריך',
  "תא'": 'תאריך',
  "טל'": 'טלפון',
  "שכ'": 'שכר',
};

/** Headers in which the last name stands before the first one. */
export const LAST_NAME_FIRST_HEADERS = [
  'שם משפחה ופרטי',
  'שם משפחה ושם פרטי',
  'משפחה ופרטי',
  'משפחה ושם',
] as const;
