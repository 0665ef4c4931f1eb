import type { Term } from './vocabulary.ts';

/** What clients say of the office, a line each on the tab משוב. */
export const FEEDBACK_KINDS = [
  { key: 'complaint', label: 'תלונה', synonyms: ['תלונות'] },
  { key: 'satisfaction', label: 'שביעות רצון', synonyms: ['סקר', 'משוב'] },
  { key: 'refund', label: 'החזר כספי', synonyms: ['החזר', 'זיכוי'] },
] as const satisfies readonly Term[];

export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]['key'];

/** What complaints are about. */
export const COMPLAINT_SUBJECTS = [
  { key: 'slow', label: 'הטיפול מתארך', synonyms: ['איטיות', 'עיכוב', 'לוקח זמן'] },
  { key: 'noAnswer', label: 'לא חוזרים ללקוח', synonyms: ['לא עונים', 'אין מענה', 'לא חוזרים'] },
  { key: 'attitude', label: 'יחס', synonyms: ['יחס לא ראוי', 'שירות'] },
  { key: 'mistake', label: 'טעות בטיפול', synonyms: ['טעות'] },
  { key: 'fee', label: 'שכר טרחה', synonyms: ['מחיר', 'חיוב', 'שכ"ט'] },
  { key: 'other', label: 'אחר', synonyms: [] },
] as const satisfies readonly Term[];

export type ComplaintSubject = (typeof COMPLAINT_SUBJECTS)[number]['key'];

/** Why clients leave, as far as the reason that was written for a move can be told to everybody. */
export const LEAVING_REASONS = [
  { key: 'slow', label: 'הטיפול התארך', synonyms: ['התארך', 'איטי', 'לקח זמן', 'נמאס לחכות', 'חיכה'] },
  { key: 'price', label: 'מחיר', synonyms: ['יקר', 'שכר טרחה', 'עלות'] },
  { key: 'elsewhere', label: 'עבר למשרד אחר', synonyms: ['משרד אחר', 'עורך דין אחר', 'חברה אחרת'] },
  { key: 'alone', label: 'ממשיך לבד', synonyms: ['לבד', 'בעצמו', 'בעצמה'] },
  { key: 'noAnswer', label: 'הלקוח לא עונה', synonyms: ['לא עונה', 'נעלם', 'ניתק קשר'] },
  { key: 'died', label: 'נפטר', synonyms: ['נפטרה', 'פטירה'] },
  { key: 'other', label: 'אחר', synonyms: [] },
] as const satisfies readonly Term[];

export type LeavingReason = (typeof LEAVING_REASONS)[number]['key'];
