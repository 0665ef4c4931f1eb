import type { Request } from '../../mappings/sheet/google/rest.ts';
import { STATE_FIELDS } from '../../mappings/sheet/google/state/state.ts';
import type { SpreadsheetReply } from '../../mappings/sheet/google/state/state-reply.ts';

/** How a spreadsheet is laid out, without its cells. One call. */
export function readState(spreadsheetId: string): SpreadsheetReply {
  return spreadsheets().get(spreadsheetId, { fields: STATE_FIELDS });
}

/** The cells of several ranges in their order; trailing empty cells and rows are left out. One call. */
export function readRanges(
  spreadsheetId: string,
  ranges: readonly string[],
): readonly (readonly (readonly unknown[])[])[] {
  if (ranges.length === 0) return [];
  const { valueRanges = [] } = spreadsheets().Values.batchGet(spreadsheetId, {
    ranges,
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  return valueRanges.map(({ values }) => values ?? []);
}

/** Applies all requests or none, in one call; none where there is nothing to do. */
export function applyRequests(spreadsheetId: string, requests: readonly Request[]): void {
  if (requests.length === 0) return;
  // Google's types are writable; nothing writes into what is sent.
  const sent = requests as GoogleAppsScript.Sheets.Schema.Request[];
  spreadsheets().batchUpdate({ requests: sent }, spreadsheetId);
}

function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  if (typeof Sheets === 'undefined') throw new Error('השירות המתקדם Sheets אינו מופעל בפרויקט הסקריפט.');
  return Sheets.Spreadsheets;
}
