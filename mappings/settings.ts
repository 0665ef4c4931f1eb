import { STAGES } from './stages.ts';

/** What can be typed as the value of a setting. */
export type SettingKind =
  /** A time of day such as `08:30`. */
  | 'time'
  /** Dates or from-to pairs of them, with commas between; or none. */
  | 'dates'
  /** A whole number of days, from 1. */
  | 'days'
  /** The same, or 0. */
  | 'daysOrNone'
  /** A whole number, or 0. */
  | 'count'
  /** A day of the month from 1 to 28, or 0. */
  | 'dayOfMonth'
  | 'yesNo'
  /** Yes, no, or only what is urgent. */
  | 'yesNoUrgent';

export const YES = 'כן';
export const NO = 'לא';
export const URGENT = 'דחוף';

/** One thing the owner can set on the settings tab, with the value an office starts with. */
export interface Setting {
  readonly key: string;
  readonly kind: SettingKind;
  readonly label: string;
  /** Times of day are text such as `08:30`. */
  readonly value: string | number;
  readonly explanation: string;
}

/** The label of a stage's target, by which formulas on the sheet find it. */
export function targetDaysLabel(stageLabel: string): string {
  return `ימי יעד: ${stageLabel}`;
}

/** Formulas on the sheet find this setting by its label. */
export const DUE_SOON_LABEL = 'התראה לפני מועד (ימים)';

const stageTargets: readonly Setting[] = STAGES.flatMap(({ key, label, targetDays }) =>
  targetDays === null
    ? []
    : [
        {
          key: `targetDays.${key}`,
          kind: 'days',
          label: targetDaysLabel(label),
          value: targetDays,
          explanation: `כמה ימי עבודה תיק יכול להיות בשלב "${label}" לפני שהוא נחשב באיחור`,
        },
      ],
);

/** The settings tab, in order. */
export const SETTINGS: readonly Setting[] = [
  {
    key: 'officeOpens',
    kind: 'time',
    label: 'שעת פתיחת המשרד',
    value: '08:30',
    explanation: 'לפני השעה הזאת לא נשלחות תזכורות',
  },
  {
    key: 'officeCloses',
    kind: 'time',
    label: 'שעת סגירת המשרד',
    value: '17:00',
    explanation: 'אחרי השעה הזאת לא נשלחות תזכורות',
  },
  {
    key: 'closureDays',
    kind: 'dates',
    label: 'ימי סגירה נוספים',
    value: '',
    explanation:
      'תאריכים שבהם המשרד סגור, מלבד סופי שבוע, חגים וערבי חג, מופרדים בפסיק. למשל: 14/08/2025, 17/08/2025-21/08/2025',
  },
  {
    key: 'worksOnMiddleDays',
    kind: 'yesNo',
    label: 'עובדים בחול המועד',
    value: YES,
    explanation: 'כן או לא. אם לא, ימי חול המועד של פסח וסוכות אינם ימי עבודה',
  },
  {
    key: 'handOffMail',
    kind: 'yesNoUrgent',
    label: 'דואר מיידי כשתיק עובר',
    value: NO,
    explanation:
      'כן, לא או דחוף. אם כן, מי שתיק עבר אליו מקבל דואר מיד בשעות העבודה, לכל היותר פעם בחצי שעה; אם דחוף, רק על ערר, החזרה לתיקון ותיק שמועדו קרוב; אם לא, רק ברשימה היומית',
  },
  {
    key: 'urgentDays',
    kind: 'daysOrNone',
    label: 'העברה דחופה: ימים עד המועד',
    value: 1,
    explanation: 'תיק שעבר ומועדו בתוך כך וכך ימים נחשב דחוף',
  },
  {
    key: 'digestHour',
    kind: 'time',
    label: 'שעת דואר התזכורות',
    value: '08:30',
    explanation: 'באיזו שעה כל עובד מקבל את רשימת התיקים שמחכים לו',
  },
  {
    key: 'dueSoonDays',
    kind: 'daysOrNone',
    label: DUE_SOON_LABEL,
    value: 2,
    explanation: 'כמה ימים לפני המועד התיק נצבע בצהוב',
  },
  {
    key: 'quietDays',
    kind: 'days',
    label: 'ימים בלי קשר עם הלקוח',
    value: 30,
    explanation: 'אחרי כמה ימים בלי קשר יש להזכיר לחזור ללקוח',
  },
  {
    key: 'appealDays',
    kind: 'days',
    label: 'ימים להגשת ערר',
    value: 60,
    explanation: 'כמה ימים אחרי החלטת הרשות אפשר עוד להגיש ערר',
  },
  {
    key: 'appealWarningDays',
    kind: 'daysOrNone',
    label: 'התראה לפני סוף מועד הערר (ימים)',
    value: 14,
    explanation: 'כמה ימים לפני המועד האחרון לערר מזכירים עליו',
  },
  {
    key: 'entitlementWarningDays',
    kind: 'daysOrNone',
    label: 'התראה לפני סוף זכאות (ימים)',
    value: 60,
    explanation: 'כמה ימים לפני שזכאות זמנית נגמרת מזכירים לחדש אותה, גם בתיק סגור',
  },
  {
    key: 'waitingClientDays',
    kind: 'days',
    label: 'המתנה ללקוח (ימי עבודה)',
    value: 7,
    explanation: 'אחרי כמה ימי עבודה של המתנה ללקוח יש לפנות אליו שוב',
  },
  {
    key: 'waitingAuthorityDays',
    kind: 'days',
    label: 'המתנה לרשות (ימי עבודה)',
    value: 30,
    explanation: 'אחרי כמה ימי עבודה של המתנה לרשות יש לברר אצלה',
  },
  {
    key: 'escalationDays',
    kind: 'days',
    label: 'העלאה למנהל הצוות (ימי עבודה)',
    value: 3,
    explanation: 'כמה ימי עבודה אחרי המועד תיק שלא טופל מופיע גם אצל מנהל הצוות',
  },
  {
    key: 'startDays',
    kind: 'days',
    label: 'יעד לתחילת טיפול (ימים)',
    value: 14,
    explanation: 'תוך כמה ימים מקבלת הלקוח יש להתחיל לטפל בתיק',
  },
  {
    key: 'mostCases',
    kind: 'count',
    label: 'עומס מרבי לעובד (תיקים)',
    value: 0,
    explanation: 'מעל כמה תיקים פתוחים עובד נחשב עמוס מדי; 0: מי שיש לו פי אחת וחצי מהרגיל בתפקידו',
  },
  {
    key: 'monthlyReportDay',
    kind: 'dayOfMonth',
    label: 'יום הדוח החודשי',
    value: 1,
    explanation: 'ביום הזה בחודש, או ביום העבודה שאחריו, כל הצוות מקבל את הדוח על החודש שעבר; 0: לא נשלח דוח',
  },
  {
    key: 'monthlyTarget',
    kind: 'count',
    label: 'יעד תיקים חדשים בחודש',
    value: 700,
    explanation: 'כמה תיקים חדשים בחודש המשרד רוצה לקבל',
  },
  {
    key: 'monthlyBefore',
    kind: 'count',
    label: 'תיקים חדשים בחודש לפני המעבר',
    value: 300,
    explanation: 'כמה תיקים חדשים בחודש המשרד יכול היה לקבל לפני המעבר לגיליון',
  },
  ...stageTargets,
];
