import type { SettingKind } from '../../../mappings/settings.ts';

/** A setting that nobody can read, or that does not fit the others, so that something else holds instead. */
export interface SettingProblem {
  readonly key: string;
  readonly label: string;
  /** On the tab הגדרות, from 1. */
  readonly rowNumber: number;
  /** What stands in the cell, as far as it cannot be read. */
  readonly saw: string;
  /** What to write there, in words. */
  readonly expected: string;
  /** What holds meanwhile, in words. */
  readonly holds: string;
}

/** What to write where a setting of that kind stands. */
export const EXPECTED_SETTING: { readonly [Kind in SettingKind]: string } = {
  time: 'שעה, למשל 08:30',
  dates: 'תאריכים עם פסיק ביניהם, למשל 14/08/2025, 17/08/2025-21/08/2025',
  days: 'מספר שלם של ימים, מ-1 עד 3650',
  daysOrNone: 'מספר שלם של ימים, מ-0 עד 3650',
  count: 'מספר שלם, 0 או יותר',
  dayOfMonth: 'יום בחודש מ-1 עד 28, או 0',
  yesNo: 'כן או לא',
  yesNoUrgent: 'כן, לא או דחוף',
};
