import { MONTHS } from '../../mappings/calendar/months.ts';
import type { WorkbookReading } from '../workbook-reading.ts';

/**
 * The months since year 0 that a tab's name speaks of (`ינואר 2025`, `01.25`, `2025-01`); null where it names none.
 * A tab without a year counts as of no year, so that tabs of one year still sort.
 */
export function monthOfTab(name: string): number | null {
  const named = MONTHS.findIndex((month) => name.includes(month));
  const year = /(?:20)?(\d{2})(?!\d)/;
  if (named >= 0) return monthNumber(Number(year.exec(name)?.[1] ?? 0), named + 1);
  const yearFirst = /\b20(\d{2})[-./](\d{1,2})\b/.exec(name);
  if (yearFirst !== null) return monthNumber(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = /\b(\d{1,2})[-./](?:20)?(\d{2})\b/.exec(name);
  return monthFirst === null ? null : monthNumber(Number(monthFirst[2]), Number(monthFirst[1]));
}

/** The tabs of a workbook from oldest to newest: by month where every tab with rows names one, else as they stand. */
export function tabsOldestFirst(reading: Pick<WorkbookReading, 'sheets'>): readonly string[] {
  const tabs = reading.sheets.filter(({ sourceRows }) => sourceRows > 0).map(({ sheet }) => sheet);
  const months = tabs.map(monthOfTab);
  if (months.includes(null)) return tabs;
  return tabs
    .map((tab, index) => ({ tab, index, month: months[index] ?? 0 }))
    .sort((a, b) => a.month - b.month || a.index - b.index)
    .map(({ tab }) => tab);
}

function monthNumber(yearOfCentury: number, month: number): number | null {
  return month >= 1 && month <= 12 ? yearOfCentury * 12 + month : null;
}
