import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Batch } from '../batch.ts';
import { checkCellLimit, editSheet, type Sheet } from '../document.ts';
import { updateCells } from './update-cells.ts';

/** Writes rows below the last row that holds a value, and makes room for them. */
export function appendCells(
  { sheetId, rows, fields }: sheets_v4.Schema$AppendCellsRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const sheet = editSheet(batch.draft, sheetId);
  const rowIndex = lastRowWithValue(sheet) + 1;
  sheet.rowCount = Math.max(sheet.rowCount, rowIndex + (rows?.length ?? 0));
  checkCellLimit(batch.draft);
  if (!rows || rows.length === 0) return {};
  const start = { sheetId: sheet.sheetId, rowIndex, columnIndex: 0 };
  return updateCells({ start, rows, ...(fields ? { fields } : {}) }, batch);
}

function lastRowWithValue({ rows }: Sheet): number {
  for (let rowIndex = rows.length - 1; rowIndex >= 0; rowIndex -= 1) {
    if (rows[rowIndex]?.values.some((value) => value !== null)) return rowIndex;
  }
  return -1;
}
