import { MAILS_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { StandingMail } from '../../mails/ledger-mail.ts';
import { isLedgerWhole, standingMails } from '../../mails/standing-mails.ts';
import { lostReminderColumns } from '../../reminders/reminder-columns.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings, firstOf } from '../finding.ts';
import { lostInWords } from '../lost-columns.ts';
import { mailsOfLate } from '../standing-trouble.ts';

const ABOUT = 'דואר התזכורות';

/** Whether every digest and report of the last week went, and nothing is left out of them. */
export function checkMails({
  mails,
  today,
  layout,
}: Pick<ExaminedOffice, 'mails' | 'today' | 'layout'>): readonly Finding[] {
  const late = mailsOfLate(mails, today);
  const told = (state: StandingMail['state'], before: string, after: string) => {
    const found = late.filter((mail) => mail.state === state).map(shownMail);
    return found.length === 0 ? null : `${before}: ${firstOf(found)}. ${after}`;
  };
  const lost = lostReminderColumns((title) => layout.cells.get(title) ?? []);
  const wrong = [
    isLedgerWhole(standingMails(layout.cells.get(MAILS_TAB.title) ?? []))
      ? null
      : 'תזכורות לא נשלחות, כי אין איפה לרשום מה כבר נשלח. הריצו "הקמת המשרד".',
    ...lost.map(
      ({ tab, headers }) =>
        `${lostInWords(tab, headers)}, ותזכורות שתלויות בזה לא נשלחות. החזירו לכותרת את השם שלה.`,
    ),
    told(
      'failed',
      'תזכורות ש-Google לא הסכים לשלוח',
      'בדקו את הכתובות בלשונית צוות. מה שעוד פתוח יישלח שוב, ואם לא היום, ביום העבודה הבא.',
    ),
    told(
      'missed',
      'תזכורות שלא נשלחו עד סוף היום שלהן',
      'אמרו להם לבדוק את התיקים שלהם בסרגל הצד. אם זה חוזר, מכסת הדואר של בעל הגיליון אינה מספיקה.',
    ),
    told(
      'unsure',
      'תזכורות שלא ידוע אם הגיעו',
      'שאלו אותם. שוב הן לא יישלחו, ומה שעוד פתוח יופיע בתזכורת הבאה.',
    ),
  ];
  const queued = told(
    'queued',
    'תזכורות שעוד לא נשלחו, כי נגמרה מכסת הדואר היומית או הזמן',
    'הן יישלחו מעצמן, הדחופות קודם.',
  );
  return [
    ...(queued !== null && wrong.every((text) => text === null) ? [] : findings(ABOUT, wrong)),
    ...(queued === null ? [] : findings(ABOUT, [queued], 'waits')),
  ];
}

/** `נטע ברקאי (20/05)`; of a report, the month. */
function shownMail({ kind, name, address, period }: StandingMail): string {
  const when = period
    .split('-')
    .slice(kind === 'digest' ? 1 : 0)
    .reverse()
    .join('/');
  return `${name || address} (${kind === 'digest' ? when : `הדוח על ${when}`})`;
}
