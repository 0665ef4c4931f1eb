import type { ProblemText } from './problem-text.ts';

const WORKBOOK = 'קובץ אקסל (xlsx, xlsm, xlsb, xls, ods), קובץ csv או דף שנשמר כ־xls';
const SAVE_AGAIN = 'פתחו אותו באקסל, שמרו בשם חדש כ־xlsx וייבאו את הקובץ החדש.';
const COPY_AGAIN = 'העתיקו את הקובץ מחדש מהמקום שממנו הגיע, או קחו עותק מוקדם יותר.';
const SPLIT = 'מחקו ממנו מה שאינו נחוץ, או חלקו אותו לכמה קבצים.';
const FIX_MAPPING = 'תקנו את קובץ המיפוי.';
const RIGHT_FILE = 'ודאו שזה הקובץ הנכון.';

/** Kinds of problems of a whole file or tab, of the mapping file and of the earlier case sheet, by code. */
export const FILE_PROBLEMS: Readonly<Record<string, ProblemText>> = {
  'missing-file': {
    title: 'הקובץ לא נמצא',
    expected: WORKBOOK,
    fix: 'בדקו את התיקייה ואת האיות של שם הקובץ.',
  },
  folder: {
    title: 'זו תיקייה, לא קובץ',
    expected: WORKBOOK,
    fix: 'ציינו את הקבצים שבתוך התיקייה.',
  },
  'no-permission': {
    title: 'אין הרשאה לפתוח את הקובץ',
    expected: 'קובץ שמותר לקרוא',
    fix: 'בקשו הרשאת קריאה מבעל הקובץ.',
  },
  'not-readable': {
    title: 'המחשב לא הצליח לקרוא את הקובץ',
    expected: 'קובץ שאפשר לקרוא',
    fix: COPY_AGAIN,
  },
  'own-case-sheet': {
    title: 'זהו גיליון תיקים, לא קובץ מקור',
    expected: 'קובץ של המשרד',
    fix: 'ייבאו רק את קובצי המקור; את גיליון התיקים התוכנה קוראת בעצמה.',
  },
  'empty-file': { title: 'הקובץ ריק', expected: 'קובץ עם שורת כותרות לפחות', fix: COPY_AGAIN },
  'too-large': { title: 'הקובץ גדול מדי', expected: 'קובץ קטן יותר', fix: SPLIT },
  'unpacks-too-large': {
    title: 'הקובץ תופח לגודל חשוד כשפותחים אותו',
    expected: 'קובץ בגודל סביר',
    fix: `אל תפתחו אותו אם אינכם סומכים על מי ששלח. ${SAVE_AGAIN}`,
  },
  'damaged-file': { title: 'הקובץ פגום', expected: 'קובץ שלם', fix: `${COPY_AGAIN} ${SAVE_AGAIN}` },
  encrypted: {
    title: 'הקובץ נעול בסיסמה',
    expected: 'קובץ בלי סיסמה',
    fix: 'פתחו אותו באקסל עם הסיסמה, הסירו אותה (קובץ, מידע, הגנה על חוברת העבודה), שמרו וייבאו שוב.',
  },
  'not-a-workbook': { title: 'הקובץ אינו קובץ אקסל', expected: WORKBOOK, fix: 'מסרו את קובץ האקסל עצמו.' },
  'took-too-long': { title: 'קריאת הקובץ ארכה יותר מדי', expected: 'קובץ בגודל סביר', fix: SAVE_AGAIN },
  'same-file-twice': {
    title: 'אותו קובץ נמסר פעמיים',
    expected: 'כל קובץ פעם אחת',
    fix: 'הקובץ נקרא פעם אחת. ציינו אותו פעם אחת בלבד.',
  },
  'no-table': {
    title: 'לא נמצאה טבלת לקוחות',
    expected: 'טבלה עם עמודת שמות, תעודות זהות או טלפונים',
    fix: `${RIGHT_FILE} אם כן, ציינו בקובץ מיפוי את שורת הכותרות והעמודות.`,
  },
  'no-data-rows': { title: 'כותרות בלי שורות', expected: 'שורה לכל תיק', fix: RIGHT_FILE },
  'two-tables': {
    title: 'שתי טבלאות בלשונית אחת',
    expected: 'טבלה אחת בלשונית',
    fix: 'רק הטבלה הראשונה נקראה. העבירו את השנייה ללשונית משלה וייבאו שוב.',
  },
  'tab-not-understood': {
    title: 'לשונית גדולה שלא הובנה',
    expected: 'עמודת שמות, תעודות זהות או טלפונים, או לשונית שאין בה תיקים',
    fix: 'אם יש בה תיקים, ציינו את העמודות בקובץ מיפוי; אחרת אין צורך לעשות דבר.',
  },
  'column-mapped-twice': {
    title: 'שתי עמודות לאותו שדה',
    expected: 'עמודה אחת לכל שדה',
    fix: 'אחת מהן נקראה, והשנייה נשמרה כמות שהיא. בקובץ מיפוי אפשר לקבוע אחרת.',
  },
  'mapping-workbook-not-given': {
    title: 'קובץ המיפוי מזכיר קובץ שלא נמסר',
    expected: 'שמות של קבצים שנמסרו לייבוא',
    fix: FIX_MAPPING,
  },
  'mapping-tab-not-found': {
    title: 'קובץ המיפוי מזכיר לשונית שאינה קיימת',
    expected: 'לשוניות שנמצאות בקובץ',
    fix: FIX_MAPPING,
  },
  'mapping-header-row-empty': {
    title: 'שורת הכותרות שבקובץ המיפוי ריקה',
    expected: 'כותרות בשורה שקובץ המיפוי מציין; השורות נספרות מ־1, כמו באקסל',
    fix: FIX_MAPPING,
  },
  'mapping-header-not-found': {
    title: 'קובץ המיפוי מזכיר כותרת שאינה קיימת',
    expected: 'כותרות שנמצאות בקובץ',
    fix: FIX_MAPPING,
  },
  'mapping-column-twice': {
    title: 'קובץ המיפוי מזכיר עמודה פעמיים',
    expected: 'כל עמודה פעם אחת',
    fix: 'מחקו אחת מהשתיים מקובץ המיפוי. הראשונה היא שנקראה.',
  },
  'unknown-decision': {
    title: 'החלטה שלא הובנה',
    expected: 'החלטה מהרשימה, שמתאימה לסוג העניין',
    fix: 'בחרו החלטה מהרשימה שבתא. עד אז העניין נשאר פתוח.',
  },
  'decision-without-item': {
    title: 'החלטה בשורה שהעמודות המוסתרות שלה שונו',
    expected: 'שורה שהעמודות המוסתרות שלה כפי שנכתבו',
    fix: 'שחזרו את השורה מהקובץ cases.previous.xlsx. עד אז ההחלטה אינה מוחלת.',
  },
};
