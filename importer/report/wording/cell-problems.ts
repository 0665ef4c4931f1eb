import type { ProblemText } from './problem-text.ts';

const DATE = 'תאריך מלא: יום, חודש ושנה, כמו 31/03/2025';
const FIX_DATE = 'כתבו את התאריך כיום/חודש/שנה, כמו 31/03/2025.';
const AMOUNT = 'סכום אחד בשקלים, כמו 1,234.50';
const FIX_AMOUNT = 'כתבו סכום אחד והעבירו מלל אחר להערות.';
const PHONE = 'מספר טלפון עם קידומת';
const FIX_PHONE = 'כתבו את המספר כמו 050-1234567; למספר מחו״ל הוסיפו + וקידומת מדינה.';
const NATIONAL_ID = 'תעודת זהות בת תשע ספרות';
const FIX_ID = 'בדקו את המספר מול תעודת הזהות של הלקוח ותקנו בקובץ.';
const OTHERS_TO_NOTES = 'השאירו בתא את הערך הנכון והעבירו את השאר להערות.';
const KNOWN_WORD = 'מילה מהרשימה המוכרת של השדה';

/** Kinds of problems of a single cell or row, by code. */
export const CELL_PROBLEMS: Readonly<Record<string, ProblemText>> = {
  'unreadable-date': { title: 'תאריך שלא נקרא', expected: DATE, fix: FIX_DATE },
  'impossible-date': {
    title: 'תאריך שאינו קיים',
    expected: 'יום שקיים בלוח השנה, בשנים סבירות, היום לפני החודש',
    fix: FIX_DATE,
  },
  'date-without-year': { title: 'תאריך בלי שנה', expected: DATE, fix: FIX_DATE },
  'date-without-day': { title: 'תאריך בלי יום', expected: DATE, fix: FIX_DATE },
  'several-dates': { title: 'כמה תאריכים בתא אחד', expected: 'תאריך אחד', fix: OTHERS_TO_NOTES },
  'unreadable-amount': { title: 'סכום שלא נקרא', expected: AMOUNT, fix: FIX_AMOUNT },
  'ambiguous-amount': {
    title: 'סכום שאפשר לקרוא בשתי דרכים',
    expected: 'סכום חד־משמעי',
    fix: 'נקודה לפני שלוש ספרות יכולה להפריד אלפים או אגורות. כתבו 1,234 או 1.23.',
  },
  'several-amounts': {
    title: 'כמה סכומים בתא אחד',
    expected: 'סכום אחד',
    fix: 'המערכת אינה מחשבת במקומכם: כתבו את הסכום הקובע והעבירו את השאר להערות.',
  },
  'amount-out-of-bounds': {
    title: 'סכום גדול מדי',
    expected: 'סכום של עד 100,000,000 ₪',
    fix: `ייתכן שזה מספר זהות או טלפון בעמודה הלא נכונה. ${FIX_AMOUNT}`,
  },
  'percent-instead-of-amount': {
    title: 'אחוז במקום סכום',
    expected: AMOUNT,
    fix: 'העבירו את האחוז לעמודת האחוזים וכתבו כאן את הסכום.',
  },
  'foreign-currency': {
    title: 'סכום במטבע זר',
    expected: AMOUNT,
    fix: 'כתבו את הסכום בשקלים ושמרו את הסכום הזר בהערות.',
  },
  'unreadable-percent': {
    title: 'אחוז שלא נקרא',
    expected: 'אחוז אחד בין 0 ל־100, כמו 10% או 12.5%',
    fix: 'כתבו אחוז אחד והעבירו מלל אחר להערות.',
  },
  'ambiguous-percent': {
    title: 'אחוז שאפשר לקרוא בשתי דרכים',
    expected: 'אחוז חד־משמעי',
    fix: 'כתבו במפורש 1% או 100%.',
  },
  'unreadable-phone': { title: 'טלפון שלא נקרא', expected: PHONE, fix: FIX_PHONE },
  'phone-without-area-code': { title: 'טלפון בלי קידומת', expected: PHONE, fix: FIX_PHONE },
  'placeholder-phone': {
    title: 'טלפון שנכתב רק כדי למלא את התא',
    expected: PHONE,
    fix: 'השאירו את התא ריק עד שיהיה מספר.',
  },
  'short-phone-code': {
    title: 'מספר כוכבית במקום טלפון',
    expected: PHONE,
    fix: 'מספר כוכבית שייך לעסק. כתבו את המספר של הלקוח עצמו.',
  },
  'unreadable-national-id': { title: 'תעודת זהות שלא נקראה', expected: NATIONAL_ID, fix: FIX_ID },
  'national-id-check-digit': {
    title: 'תעודת זהות שגויה (ספרת ביקורת)',
    expected: 'תעודת זהות שספרת הביקורת שלה נכונה',
    fix: `ספרה אחת שגויה או ששתי ספרות התחלפו. ${FIX_ID}`,
  },
  'placeholder-national-id': {
    title: 'מספר זהות שנכתב רק כדי למלא את התא',
    expected: 'תעודת הזהות של הלקוח',
    fix: 'כתבו את המספר של הלקוח, או השאירו את התא ריק.',
  },
  'national-id-in-scientific-notation': {
    title: 'תעודת זהות שאיבדה ספרות',
    expected: NATIONAL_ID,
    fix: 'ספרות אבדו כשהעמודה נשמרה כמלל. כתבו את המספר מחדש.',
  },
  'passport-number': {
    title: 'דרכון במקום תעודת זהות',
    expected: NATIONAL_ID,
    fix: 'נראה כמו מספר דרכון. שמרו אותו בהערות והשאירו את תעודת הזהות ריקה.',
  },
  'several-national-ids': {
    title: 'כמה תעודות זהות בתא אחד',
    expected: 'תעודת זהות אחת',
    fix: 'השאירו בתא את המספר של הלקוח עצמו והעבירו את השאר להערות.',
  },
  'national-id-of-relative': {
    title: 'תעודת זהות של קרוב משפחה',
    expected: 'תעודת הזהות של הלקוח עצמו',
    fix: 'התא מסומן כמספר של קרוב. כתבו את המספר של הלקוח והעבירו את זה להערות.',
  },
  'unreadable-name': {
    title: 'שם שלא נקרא',
    expected: 'שם של אדם',
    fix: 'כתבו בתא שם פרטי ושם משפחה והעבירו כל דבר אחר להערות.',
  },
  'unreadable-email': {
    title: 'כתובת דוא״ל שלא נקראה',
    expected: 'כתובת אחת, כמו name@example.com',
    fix: 'תקנו את הכתובת בקובץ.',
  },
  'mistyped-email': {
    title: 'כתובת דוא״ל שנראית שגויה',
    expected: 'כתובת אחת, כמו name@example.com',
    fix: 'החלק שאחרי @ נראה שגוי (gmail.com?). בדקו עם הלקוח.',
  },
  'unknown-word': {
    title: 'מילה לא מוכרת',
    expected: KNOWN_WORD,
    fix: 'כתבו אחת מהמילים המוכרות והעבירו כל דבר אחר להערות.',
  },
  'several-words': { title: 'כמה תשובות בתא אחד', expected: KNOWN_WORD, fix: OTHERS_TO_NOTES },
  'error-cell': {
    title: 'תא עם שגיאת נוסחה',
    expected: 'ערך',
    fix: 'תקנו את הנוסחה בקובץ, או הקלידו את הערך במקומה.',
  },
  'formula-without-value': {
    title: 'נוסחה שלא חושבה',
    expected: 'נוסחה שאקסל חישב',
    fix: 'פתחו את הקובץ באקסל, שמרו אותו וייבאו שוב.',
  },
  'text-too-long': {
    title: 'תא ארוך מדי',
    expected: 'הערך לבדו',
    fix: 'השאירו בתא את הערך והעבירו את השאר להערות.',
  },
  'no-client': {
    title: 'שורה שאינה אומרת מי הלקוח',
    expected: 'שם, תעודת זהות או טלפון בשורה',
    fix: 'כתבו בשורה של מי היא, או מחקו אותה אם אינה תיק.',
  },
};
