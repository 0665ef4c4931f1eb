import { spreadsheetState } from '../../../mappings/sheet/google/state/state.ts';
import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';
import { isImportUnderWay } from '../../rules/clock/is-import-under-way.ts';
import { planRollover } from '../../rules/clock/plan-rollover.ts';
import { withDocumentLock } from '../../services/document-lock.ts';
import { officeNow } from '../../services/office-now.ts';
import { applyRequests, readState } from '../../services/sheets.ts';

/** A log with more lines than this is slow to sort and to search. */
const MOST_LINES = 20_000;

/**
 * Puts a long log away and begins a fresh one. One read and one write; where the log is short, neither. Done twice
 * at once, the second finds the fresh log.
 */
export function rollLogOver(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  if (linesOf(spreadsheet) <= MOST_LINES) return;
  withDocumentLock(() => {
    const spreadsheetId = spreadsheet.getId();
    const state = spreadsheetState(readState(spreadsheetId), new Map());
    const log = state.tabs.find(({ title }) => title === LOG_TAB.title);
    const now = officeNow();
    if (log === undefined || log.rowCount <= MOST_LINES || isImportUnderWay(state, now)) return;
    const owner = Session.getEffectiveUser().getEmail();
    applyRequests(spreadsheetId, planRollover(state, { today: now.slice(0, 10), owner }));
  });
}

/** The header is one of the rows. */
function linesOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): number {
  return (spreadsheet.getSheetByName(LOG_TAB.title)?.getLastRow() ?? 0) - 1;
}
