import { CELLS_FIELDS, type CellsReply } from '../rules/reading/cells-reply.ts';

/** The values and notes of several ranges, each of which begins in the first column. One call. */
export function readCells(spreadsheetId: string, ranges: readonly string[]): CellsReply {
  if (typeof Sheets === 'undefined') throw new Error('השירות המתקדם Sheets אינו מופעל בפרויקט הסקריפט.');
  // Google's types allow `undefined` where its replies leave out.
  return Sheets.Spreadsheets.get(spreadsheetId, { ranges, fields: CELLS_FIELDS }) as CellsReply;
}
