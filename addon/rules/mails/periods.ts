import { firstDayOf, monthBefore } from '../month/months.ts';
import { calendarDaysAfter } from '../office-days.ts';
import type { LedgerMail, MailKind } from './ledger-mail.ts';

/** Which mails can be sent now, by kind; null where none can. */
export type Periods = { readonly [Kind in MailKind]: string | null };

/** A report that could not be sent for so long is no news any more. */
const REPORT_LASTS_DAYS = 10;

/**
 * @param today on the office's clock: `2025-03-31`
 * @param monthlyReportDay from which day on everybody gets the report on the month before; 0 where nobody does
 */
export function periodsOf(today: string, monthlyReportDay: number): Periods {
  const month = today.slice(0, 7);
  // A report that is due late in a month may go early in the next.
  const due = [month, monthBefore(month)].find((one) => {
    const from = calendarDaysAfter(firstDayOf(one), monthlyReportDay - 1);
    return from <= today && today <= calendarDaysAfter(from, REPORT_LASTS_DAYS);
  });
  return { digest: today, month: monthlyReportDay === 0 || due === undefined ? null : monthBefore(due) };
}

export function isPeriodOver(
  { kind, period }: Pick<LedgerMail, 'kind' | 'period'>,
  periods: Periods,
): boolean {
  return periods[kind] !== period;
}
