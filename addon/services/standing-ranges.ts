import { quotedTitle } from '../../mappings/sheet/google/a1.ts';
import type { Tab } from '../../mappings/sheet/tabs.ts';

/** A tab of which so many first rows are wanted, or all of it. */
export interface WantedRows {
  readonly tab: Pick<Tab, 'title'>;
  readonly rows?: number;
}

/** The ranges of the tabs that are there: one that somebody deleted would make Google refuse all of them. */
export function standingRanges(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  wanted: readonly WantedRows[],
): readonly string[] {
  return wanted.flatMap(({ tab, rows }) => {
    const sheet = spreadsheet.getSheetByName(tab.title);
    if (sheet === null) return [];
    // Google refuses a range that goes beyond the tab, too.
    const range = rows === undefined ? '' : `!1:${Math.min(rows, sheet.getMaxRows())}`;
    return [`${quotedTitle(tab.title)}${range}`];
  });
}
