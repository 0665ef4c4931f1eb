import { lostInWords } from '../../rules/health/lost-columns.ts';
import type { OfficeTrouble } from '../../rules/reminders/office-overview.ts';
import type { Words } from '../parts/mail-part.ts';
import { figure } from './counts.ts';

/** What did not go well of itself, and what to do about it. */
export function troubleWords(trouble: OfficeTrouble): Words {
  switch (trouble.what) {
    case 'clockStopped':
      return [
        `הבדיקה שבכל שעה לא רצה במשך ${hours(trouble.hours)}. מה שהגיע מועדו בזמן הזה נמצא ברשימות של היום.`,
      ];
    case 'triggerMissing':
      return ['לא מותקן: ', { name: trouble.label }, '. בעל הגיליון צריך להריץ "הקמת המשרד" בתפריט תיקים.'];
    case 'mailFailed':
      return ['גוגל סירבה לשלוח את הרשימה אל ', ...names(trouble.names), '. בדקו את הכתובת בלשונית צוות.'];
    case 'mailQueued':
      return ['מכסת הדואר של היום לא הספיקה. הרשימה תישלח מאוחר יותר אל ', ...names(trouble.names), '.'];
    case 'mailUnsure':
      return ['לא ברור אם הרשימה הגיעה אל ', ...names(trouble.names), '. היא לא נשלחה שוב.'];
    case 'mailMissed':
      return ['לא נשלחה רשימה ביום העבודה הקודם אל ', ...names(trouble.names), '.'];
    case 'noManager':
      return [
        'אין מנהל צוות שאפשר לכתוב לו, ולכן תמונת המשרד נשלחת אליכם. רשמו מנהל צוות פעיל, עם כתובת דואר, בלשונית צוות.',
      ];
    case 'noStaff':
      return [
        'בלשונית צוות אין איש שאפשר לכתוב לו, ולכן כל התזכורות נשלחות אליכם. רשמו שם את העובדים, עם כתובות הדואר שלהם.',
      ];
    case 'noAddress':
      return ['יש תיקים ואין כתובת דואר בלשונית צוות: ', ...names(trouble.names), '.'];
    case 'settings':
      return ['הגדרות שאי אפשר לקרוא, ולכן תקף בהן ערך ברירת המחדל: ', ...names(trouble.labels), '.'];
    case 'lostColumns':
      return [
        `${lostInWords(trouble.tab, trouble.headers)}. תזכורות שתלויות בזה לא נשלחות. החזירו לכותרת את השם שלה.`,
      ];
  }
}

function hours(count: number): string {
  if (count === 1) return 'שעה';
  return count === 2 ? 'שעתיים' : `${figure(count)} שעות`;
}

function names(all: readonly string[]): Words {
  return all.flatMap((name, index): Words => (index === 0 ? [{ name }] : [', ', { name }]));
}
