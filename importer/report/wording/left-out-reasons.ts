import { type Html, html, leftToRight } from '../html.ts';
import { problemText } from '../problem-texts.ts';

/** Reasons that are no problems, by their stable names and by the phrases of the recognition. */
const REASONS = new Map([
  ['title', 'כותרת או הערה מעל הטבלה או בתוכה'],
  ['header', 'שורת הכותרות של הטבלה'],
  ['repeated-header', 'שורת כותרות שחוזרת באמצע הטבלה'],
  ['total-row', 'שורת סיכום'],
  ['second-table', 'טבלה שנייה באותה לשונית'],
  ['no-client', 'שורה בלי שם, תעודת זהות או טלפון'],
  ['helper-tab', 'לשונית עזר שאין בה תיקים'],
  ['no-table', 'לשונית שאין בה טבלת לקוחות'],
  ['ignored-by-mapping', 'קובץ המיפוי אמר להשמיט'],
  ['says-nothing', 'תא שאומר רק שאין ערך (כמו ״-״ או ״אין״)'],
  ['the mapping file says so', 'קובץ המיפוי אמר להשמיט'],
  ['the tab is empty', 'הלשונית ריקה'],
  ['nothing in it reads like a table of clients', 'אין בה דבר שנראה כטבלת לקוחות'],
  ["no column holds a client's name, id or phone", 'אין בה עמודה של שמות, תעודות זהות או טלפונים'],
  ['a helper tab by its name', 'לשונית עזר, לפי שמה'],
]);

/** Why a cell, a row or a whole sheet is on no case; a reason it does not know stays in the program's words. */
export function showReason(reason: string): Html {
  const words = REASONS.get(reason) ?? problemText(reason)?.title;
  return words === undefined ? leftToRight(reason) : html`${words}`;
}
