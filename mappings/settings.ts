import { STAGES } from './stages.ts';

/** One thing the owner can set on the settings tab, with the value an office starts with. */
export interface Setting {
  readonly key: string;
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
    label: 'שעת פתיחת המשרד',
    value: '08:30',
    explanation: 'לפני השעה הזאת לא נשלחות תזכורות',
  },
  {
    key: 'officeCloses',
    label: 'שעת סגירת המשרד',
    value: '17:00',
    explanation: 'אחרי השעה הזאת לא נשלחות תזכורות',
  },
  {
    key: 'closureDays',
    label: 'ימי סגירה נוספים',
    value: '',
    explanation: 'תאריכים שבהם המשרד סגור, מלבד שבתות וחגים, מופרדים בפסיק. למשל: 14/08/2025, 15/08/2025',
  },
  {
    key: 'digestHour',
    label: 'שעת דואר התזכורות',
    value: '08:30',
    explanation: 'באיזו שעה כל עובד מקבל את רשימת התיקים שמחכים לו',
  },
  {
    key: 'dueSoonDays',
    label: DUE_SOON_LABEL,
    value: 2,
    explanation: 'כמה ימים לפני המועד התיק נצבע בצהוב',
  },
  {
    key: 'quietDays',
    label: 'ימים בלי קשר עם הלקוח',
    value: 30,
    explanation: 'אחרי כמה ימים בלי קשר יש להזכיר לחזור ללקוח',
  },
  {
    key: 'appealDays',
    label: 'ימים להגשת ערר',
    value: 60,
    explanation: 'כמה ימים אחרי החלטת הרשות אפשר עוד להגיש ערר',
  },
  ...stageTargets,
];
