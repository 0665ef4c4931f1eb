import { HEADER_WITHIN_ROWS } from '../../mappings/sheet/find-headers.ts';
import { quotedTitle } from '../../mappings/sheet/google/a1.ts';
import type { Request } from '../../mappings/sheet/google/rest.ts';
import { CASES_TAB, FEEDBACK_TAB, MONTHS_TAB } from '../../mappings/sheet/tabs.ts';
import { type FeedbackRow, feedbackRows } from '../rules/month/feedback-rows.ts';
import { type KeptMonths, keptMonths } from '../rules/month/kept-months.ts';
import { type OfficeLog, officeLog } from '../rules/month/log-events.ts';
import { MONTH_FIELDS } from '../rules/month/month-figures-of.ts';
import { allRows, seenTabs } from '../rules/reading/seen-tab.ts';
import { tabPlaces } from '../rules/reading/tab-places.ts';
import type { ListedCase } from '../rules/settle/settlement.ts';
import { withDocumentLock } from './document-lock.ts';
import { readListedCases } from './office-cells.ts';
import { readCells } from './read-cells.ts';
import { applyRequests, readRanges, readState } from './sheets.ts';

type Cells = readonly (readonly unknown[])[];

/** Which tabs there are, and what of the office's months is kept. */
export interface MonthTabs {
  readonly titles: readonly string[];
  readonly feedback: readonly FeedbackRow[];
  /** Null where there is no such tab. */
  readonly kept: KeptMonths | null;
}

/** Two calls. A tab that is gone counts as empty. */
export function readMonthTabs(spreadsheetId: string): MonthTabs {
  const titles = (readState(spreadsheetId).sheets ?? []).map(({ properties }) => properties?.title ?? '');
  const wanted = [FEEDBACK_TAB, MONTHS_TAB]
    .map(({ title }) => title)
    .filter((title) => titles.includes(title));
  const cells = readRanges(spreadsheetId, wanted.map(quotedTitle));
  const rowsOf = (title: string): Cells => cells[wanted.indexOf(title)] ?? [];
  return {
    titles,
    feedback: feedbackRows(rowsOf(FEEDBACK_TAB.title)),
    kept: keptMonths(rowsOf(MONTHS_TAB.title)),
  };
}

/** The log and its archives. One call for each: together they may be too much for a single reply. */
export function readLog(spreadsheetId: string, titles: readonly string[]): OfficeLog {
  return officeLog(titles.map((title) => readRanges(spreadsheetId, [quotedTitle(title)])[0] ?? []));
}

/** Two calls. @throws where the header row of the cases cannot be found */
export function readMonthCases(spreadsheetId: string): readonly ListedCase[] {
  const header = `${quotedTitle(CASES_TAB.title)}!1:${HEADER_WITHIN_ROWS}`;
  const places = tabPlaces(seenTabs(readCells(spreadsheetId, [header])).get(CASES_TAB.title), CASES_TAB);
  if (places === null) throw new Error(`The header row of ${CASES_TAB.title} cannot be found.`);
  return readListedCases(spreadsheetId, places, MONTH_FIELDS);
}

/**
 * Changes the tab of months while nobody else can; nothing where somebody emptied it. Two calls, one where there is
 * nothing to change.
 * @returns null where others hold the lock for too long; then nothing was done
 * @throws in Google's words where the tab is gone
 */
export function changeMonths(
  spreadsheetId: string,
  plan: (kept: KeptMonths, sheetId: number) => readonly Request[],
): { readonly result: null } | null {
  return withDocumentLock(() => {
    const tab = seenTabs(readCells(spreadsheetId, [quotedTitle(MONTHS_TAB.title)])).get(MONTHS_TAB.title);
    const kept = tab === undefined ? null : keptMonths(allRows(tab));
    if (tab !== undefined && kept !== null) applyRequests(spreadsheetId, plan(kept, tab.sheetId));
    return null;
  });
}
