import { MOVE_REFUSALS } from '../../mappings/journey/refusals.ts';

/** What the sidebar says where something could not be done, one sentence each. */
export const ENDPOINT_REFUSALS = {
  ...MOVE_REFUSALS,
  'not-allowed': 'הסרגל פתוח רק למי שרשום בלשונית צוות. אפשר לבקש ממנהל הצוות להוסיף אתכם.',
  'bad-request': 'הבקשה אינה תקינה. כדאי לסגור את הסרגל ולפתוח אותו מחדש.',
  'no-case-selected': 'יש לסמן בגיליון שורה של תיק, ואז לחזור לכאן.',
  'case-not-found': 'התיק כבר אינו בגיליון. ייתכן שמישהו מחק את השורה שלו.',
  'not-set-up': 'הגיליון עוד לא הוקם. בעל הגיליון יכול להקים אותו מהתפריט תיקים.',
  'nothing-to-finish': 'התיק סגור, ואין בו שלב לסיים.',
  failed: 'הפעולה לא הצליחה. אפשר לנסות שוב, ואם זה חוזר כדאי לפנות למנהל הצוות.',
  offline: 'אין חיבור לאינטרנט. כשהחיבור יחזור אפשר לנסות שוב.',
  timeout: 'אין תשובה כבר חצי דקה. אפשר לנסות שוב.',
} as const;

export type EndpointRefusal = keyof typeof ENDPOINT_REFUSALS;
