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
  | 'yesNo';

export const YES = 'כן';
export const NO = 'לא';

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
    kind: 'yesNo',
    label: 'דואר מיידי כשתיק עובר',
    value: NO,
    explanation:
      'כן או לא. אם כן, מי שתיק עבר אליו מקבל דואר מיד בשעות העבודה, לכל היותר פעם בחצי שעה; אם לא, רק ברשימה היומית',
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
  ...stageTargets,
];
