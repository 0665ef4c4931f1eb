import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings } from '../finding.ts';

/** @source https://support.google.com/drive/answer/37603: cells of a spreadsheet, empty ones included */
const MOST_CELLS = 10_000_000;
const WARN_AT_SHARE = 0.8;

/** Whether the spreadsheet has room. */
export function checkRoom({ layout }: Pick<ExaminedOffice, 'layout'>): readonly Finding[] {
  const cells = (layout.reply.sheets ?? []).reduce((sum, { properties }) => {
    const { rowCount, columnCount } = properties?.gridProperties ?? {};
    return sum + (rowCount ?? 0) * (columnCount ?? 0);
  }, 0);
  const percent = Math.floor((cells / MOST_CELLS) * 100);
  return findings('מקום בגיליון', [
    cells < MOST_CELLS * WARN_AT_SHARE
      ? null
      : `הגיליון תופס ${percent}% ממה ש-Google מרשה. מחקו לשוניות ישנות, כגון יומנים שנסגרו, או שורות ריקות.`,
  ]);
}
