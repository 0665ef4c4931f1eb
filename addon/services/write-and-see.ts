import type { Request } from '../../mappings/sheet/google/rest.ts';
import type { CellsReply } from '../rules/reading/cells-reply.ts';

/**
 * Applies all requests or none, and tells what stands in some ranges right after them. One call: those who run the
 * edit handler share the owner's sixty readings a minute.
 */
export function writeAndSee(
  spreadsheetId: string,
  { requests, ranges }: { readonly requests: readonly Request[]; readonly ranges: readonly string[] },
): CellsReply {
  if (typeof Sheets === 'undefined') throw new Error('השירות המתקדם Sheets אינו מופעל בפרויקט הסקריפט.');
  const body = {
    // Google's types are writable; nothing writes into what is sent.
    requests: requests as GoogleAppsScript.Sheets.Schema.Request[],
    includeSpreadsheetInResponse: ranges.length > 0,
    responseIncludeGridData: ranges.length > 0,
    responseRanges: [...ranges],
  };
  // Google's types allow `undefined` where its replies leave out.
  return (Sheets.Spreadsheets.batchUpdate(body, spreadsheetId).updatedSpreadsheet ?? {}) as CellsReply;
}
