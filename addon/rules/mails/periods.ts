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
  const due = reportsAround(today, monthlyReportDay).find(
    ({ first, last }) => first <= today && today <= last,
  );
  return { digest: today, month: due?.period ?? null };
}

/** A report whose time is over, and the first and the last day on which it could have been sent. */
export interface LapsedReport {
  readonly period: string;
  readonly first: string;
  readonly last: string;
}

/** By then the office has been open again, and whoever did not get the report was told of. */
const LAPSED_LATELY_DAYS = 7;

/** The report whose time was over a few days ago; null where there is none. */
export function lapsedReport(today: string, monthlyReportDay: number): LapsedReport | null {
  const lapsed = reportsAround(today, monthlyReportDay).find(
    ({ last }) => last < today && today <= calendarDaysAfter(last, LAPSED_LATELY_DAYS),
  );
  return lapsed ?? null;
}

/** A report that is due late in a month may go early in the next. */
function reportsAround(today: string, monthlyReportDay: number): readonly LapsedReport[] {
  if (monthlyReportDay === 0) return [];
  const month = today.slice(0, 7);
  return [month, monthBefore(month)].map((one) => {
    const first = calendarDaysAfter(firstDayOf(one), monthlyReportDay - 1);
    return { period: monthBefore(one), first, last: calendarDaysAfter(first, REPORT_LASTS_DAYS) };
  });
}

export function isPeriodOver(
  { kind, period }: Pick<LedgerMail, 'kind' | 'period'>,
  periods: Periods,
): boolean {
  return periods[kind] !== period;
}
