import { keepingRequests } from '../../rules/month/kept-months.ts';
import { logTabsFrom } from '../../rules/month/log-archives.ts';
import type { MonthFigures } from '../../rules/month/month-figures.ts';
import { type MonthSettings, monthFiguresOf } from '../../rules/month/month-figures-of.ts';
import { firstDayOf, monthBefore } from '../../rules/month/months.ts';
import { wasWorkedIn } from '../../rules/month/was-worked-in.ts';
import { calendarDaysAfter } from '../../rules/office-days.ts';
import type { ListedCase } from '../../rules/settle/settlement.ts';
import { changeMonths, readLog, readMonthCases, readMonthTabs } from '../../services/month.ts';

/** What a month came to, and the one before it; null where nobody knows that any more. */
export interface MonthReport {
  readonly figures: MonthFigures;
  readonly before: MonthFigures | null;
}

/**
 * What a month came to. What is once kept of a month that is over stays, so that everybody reads the same; else it
 * is made of the log. The number of calls does not grow with the office: two where both months are kept, else
 * fourteen at most.
 * @param month `2025-03`
 * @param cases with their MONTH_FIELDS, where the caller has read them
 * @param now on the office's clock: `2025-04-01T08:30:00`
 * @param setUpOn the day on which the office was set up last; null where nobody knows
 * @returns null of a month before the office worked with the add-on, or of which it came in late
 */
export function monthReport({
  spreadsheetId,
  month,
  cases,
  settings,
  now,
  setUpOn,
}: {
  readonly spreadsheetId: string;
  readonly month: string;
  readonly cases?: readonly ListedCase[];
  readonly settings: MonthSettings;
  readonly now: string;
  readonly setUpOn: string | null;
}): MonthReport | null {
  const monthTabs = readMonthTabs(spreadsheetId);
  const kept = (one: string) => monthTabs.kept?.byMonth.get(one)?.figures ?? null;
  const [figures, before] = [kept(month), kept(monthBefore(month))];
  if (figures !== null && before !== null) return { figures, before };

  const from = calendarDaysAfter(firstDayOf(month), -LOOKED_BACK_DAYS);
  const office = {
    cases: cases ?? readMonthCases(spreadsheetId),
    log: readLog(spreadsheetId, logTabsFrom(monthTabs.titles, { from, most: MOST_TABS })),
    feedback: monthTabs.feedback,
    settings,
  };
  const keptMonths = [...(monthTabs.kept?.byMonth.keys() ?? [])];
  if (!wasWorkedIn(month, [setUpOn, office.log.firstDay, ...keptMonths])) return null;
  const made = monthFiguresOf({ month, ...office });
  const madeBefore = monthFiguresOf({ month: monthBefore(month), ...office });
  const isToKeep = figures === null && monthTabs.kept !== null && isOver(month, now);
  if (isToKeep) keep(spreadsheetId, made);
  return { figures: figures ?? made, before: before ?? (madeBefore.isLogWhole ? madeBefore : null) };
}

/** A quarter: what waited longer ended in the month or goes on, and either way its first day is told. */
const LOOKED_BACK_DAYS = 92;

/** Of twenty thousand lines each; an office with 700 cases a month fills two a month. */
const MOST_TABS = 8;

function isOver(month: string, now: string): boolean {
  return now.slice(0, 7) > month;
}

/** Where that cannot be done now, the figures are made again when they are needed. */
function keep(spreadsheetId: string, figures: MonthFigures): void {
  const changed = changeMonths(spreadsheetId, (kept, sheetId) => keepingRequests(figures, { sheetId, kept }));
  if (changed === null) console.warn('monthReport: the month could not be kept.');
}
