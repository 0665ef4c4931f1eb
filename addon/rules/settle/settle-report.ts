import { counted, firstOf } from '../health/finding.ts';

/** How settling what people did ended. */
export type SettleOutcome =
  | {
      readonly outcome: 'settled';
      /** What whoever did it is told, one sentence each. */
      readonly told: readonly string[];
      /** Whether colleagues are to hear of it at once. */
      readonly tellsOthers: boolean;
    }
  /** There is more than fits into one run; the hourly clock goes on. */
  | { readonly outcome: 'unfinished'; readonly told: readonly string[]; readonly tellsOthers: boolean }
  /** All but these rows of whoever did it. */
  | {
      readonly outcome: 'stuck';
      readonly told: readonly string[];
      readonly tellsOthers: boolean;
      readonly rowNumbers: readonly number[];
      readonly reason: string;
    }
  /** The edit could not even be noted down. */
  | { readonly outcome: 'notNoted' }
  /** Others have been at it for too long. */
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'unreadableTab'; readonly title: string }
  | { readonly outcome: 'missingColumns'; readonly headers: readonly string[] }
  | { readonly outcome: 'failed'; readonly reason: string };

const MOST_SENTENCES = 3;

/** What the person at the keyboard is told; empty where there is nothing to say. */
export function settleReport(settling: SettleOutcome): string {
  switch (settling.outcome) {
    case 'settled':
      return sentences(settling.told);
    case 'unfinished':
      return sentences([...settling.told, 'הודבקו שורות רבות: היתר ייקלט מעצמו בתוך שעה.']);
    case 'stuck':
      return sentences([stuckRows(settling), ...settling.told]);
    case 'notNoted':
      return 'Google לא רשם את מה שהקלדתם, ולכן הוא לא נבדק: הקלידו אותו שוב.';
    case 'busy':
      return 'הגיליון עסוק כרגע: מה שהקלדתם נרשם, וייבדק מעצמו בעוד זמן קצר.';
    case 'unreadableTab':
      return `הלשונית ${settling.title} או שורת הכותרות שלה חסרה: ספרו לבעל הגיליון. מה שהקלדתם נרשם, וייבדק אחר כך.`;
    case 'missingColumns':
      return `בלשונית תיקים חסרות הכותרות: ${settling.headers.join(', ')}. ספרו לבעל הגיליון. מה שהקלדתם נרשם, וייבדק אחר כך.`;
    case 'failed':
      return `Google לא שמר את הבדיקה (${settling.reason}): מה שהקלדתם נשאר, וייבדק מעצמו בתוך שעה.`;
    default:
      return settling satisfies never;
  }
}

function stuckRows({ rowNumbers, reason }: Extract<SettleOutcome, { outcome: 'stuck' }>): string {
  const rows = `${rowNumbers.length === 1 ? 'שורה' : 'שורות'} ${firstOf(rowNumbers)}`;
  return `לא ניתן לבדוק את ${rows} (${reason}): מה שהקלדתם נשאר. ספרו לבעל הגיליון.`;
}

function sentences(told: readonly string[]): string {
  const different = [...new Set(told)];
  const more = different.length - MOST_SENTENCES;
  return [
    ...different.slice(0, MOST_SENTENCES),
    ...(more > 0 ? [`ועוד ${counted(more, { one: 'הודעה אחת', many: 'הודעות' })}.`] : []),
  ].join('\n');
}
