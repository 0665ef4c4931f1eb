import type { Request } from '../../mappings/sheet/google/rest.ts';
import { type CellsReply, WRITTEN_FIELDS } from '../rules/reading/cells-reply.ts';

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
  const spreadsheets: WithOptions = Sheets.Spreadsheets;
  const reply = spreadsheets.batchUpdate(body, spreadsheetId, { fields: WRITTEN_FIELDS });
  // Google's types allow `undefined` where its replies leave out.
  return (reply.updatedSpreadsheet ?? {}) as CellsReply;
}

/**
 * Every method of an advanced service takes query parameters as its last argument, which the types leave out here.
 * @source developers.google.com/apps-script/guides/services/advanced, How method signatures are determined
 */
interface WithOptions {
  batchUpdate(
    body: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
    spreadsheetId: string,
    options: { readonly fields: string },
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
}
