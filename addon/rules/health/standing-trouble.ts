import type { LedgerMail, MailState } from '../mails/ledger-mail.ts';
import { type FailedParts, failedTwice } from './failed-parts.ts';
import { counted } from './finding.ts';

/** What the hourly clock knows to be wrong, in numbers alone: everybody who opens the spreadsheet is told. */
export interface StandingTrouble {
  readonly mails: TroubledMails;
  /** Where which mails went cannot be noted down, none goes. */
  readonly isLedgerGone: boolean;
  /** What should run by itself and is not installed. */
  readonly triggersMissing: number;
  /** How many columns that reminders are made of have lost their headers. */
  readonly columnsLost: number;
  readonly parts: FailedParts;
}

/** Mails in one of these states may not have come. */
export const TROUBLED_STATES = ['failed', 'missed', 'unsure'] as const satisfies readonly MailState[];

export type TroubledMails = { readonly [State in (typeof TROUBLED_STATES)[number]]: number };

/** What happened longer ago has been noticed otherwise. */
const DAYS_LOOKED_BACK = 7;
const DAY = 86_400_000;

/** How many mails of the last week may not have come, and nothing has made up for that since. */
export function troubledMails(mails: readonly LedgerMail[], today: string): TroubledMails {
  const late = mailsOfLate(mails, today).filter((mail) => !isMadeUpFor(mail, mails));
  const count = (state: MailState) => late.filter((mail) => mail.state === state).length;
  return { failed: count('failed'), missed: count('missed'), unsure: count('unsure') };
}

/** A list tells everything that stands at its day: whoever got a later one has heard of it all. */
function isMadeUpFor(mail: LedgerMail, mails: readonly LedgerMail[]): boolean {
  return (
    mail.kind === 'digest' &&
    mails.some(
      ({ kind, address, period, state }) =>
        kind === mail.kind &&
        address === mail.address &&
        period > mail.period &&
        (state === 'sent' || state === 'nothing'),
    )
  );
}

/** Those of today and the week before. */
export function mailsOfLate<Mail extends Pick<LedgerMail, 'at'>>(
  mails: readonly Mail[],
  today: string,
): readonly Mail[] {
  const first = new Date(Date.parse(today) - DAYS_LOOKED_BACK * DAY).toISOString().slice(0, 10);
  return mails.filter(({ at }) => at.slice(0, 10) >= first);
}

/** The most urgent of what is wrong, in one sentence; null where nothing is. */
export function troubleSentence({
  mails,
  isLedgerGone,
  triggersMissing,
  columnsLost,
  parts,
}: StandingTrouble): string | null {
  if (triggersMissing > 0) return 'הטיפול האוטומטי בעריכות אינו פועל.';
  if (isLedgerGone) return 'תזכורות לא נשלחות עד שבעל הגיליון יריץ "הקמת המשרד".';
  const [part] = failedTwice(parts);
  if (part !== undefined) return `הפעולה שבכל שעה "${part.label}" נכשלת שוב ושוב.`;
  if (columnsLost > 0) {
    const lost = counted(columnsLost, { one: 'חסרה כותרת של עמודה', many: 'עמודות איבדו את הכותרת' });
    return `${lost}, ולכן חלק מהתזכורות לא נשלחות.`;
  }
  const unsent = mails.failed + mails.missed;
  if (unsent > 0) {
    return `${counted(unsent, { one: 'תזכורת אחת לא נשלחה', many: 'תזכורות לא נשלחו' })} בשבוע האחרון.`;
  }
  if (mails.unsure === 0) return null;
  const unsure = counted(mails.unsure, { one: 'תזכורת אחת הגיעה', many: 'תזכורות הגיעו' });
  return `לא ידוע אם ${unsure} בשבוע האחרון.`;
}
