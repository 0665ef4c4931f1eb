import { problemText } from '../problem-texts.ts';

const REASONS: Readonly<Record<string, string>> = {
  title: 'כותרת שמעל הטבלה',
  header: 'שורת הכותרות של הטבלה',
  'repeated-header': 'שורת כותרות שחוזרת באמצע הטבלה',
  total: 'שורת סיכום',
  'total-row': 'שורת סיכום',
  'helper-tab': 'לשונית עזר (רשימות, הסברים) שאין בה תיקים',
  'no-table': 'לשונית שאין בה טבלת תיקים',
  'no-client': 'שורה בלי שם, תעודת זהות או טלפון',
};

/** Why a cell, a row or a whole sheet is on no case; a reason it does not know stays as it is. */
export function leftOutReason(reason: string): string {
  return REASONS[reason] ?? problemText(reason)?.title ?? reason;
}
