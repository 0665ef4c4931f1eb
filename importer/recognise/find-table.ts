import type { RawSheet } from '../read/raw-sheet.ts';
import { findHeadedTable, rowsUnder } from './find-headed-table.ts';
import { findUnheadedTable } from './find-unheaded-table.ts';
import { type FoundTable, tableUnder } from './found-table.ts';
import { headerAt } from './header.ts';
import { splitSideBySide } from './split-side-by-side.ts';

/** Where the table of cases stands in a sheet; null where nothing tells of clients. */
export function findTable(sheet: RawSheet): FoundTable | null {
  const headed = findHeadedTable(sheet);
  return headed === null ? findUnheadedTable(sheet) : splitSideBySide(sheet, headed);
}

/**
 * The table whose header row the owner has named (null: it has none). Where that is the one we would find, all
 * else stays as found.
 */
export function tableSaid(sheet: RawSheet, headerRowNumber: number | null): FoundTable | null {
  const found = findTable(sheet);
  const foundRowNumber = sheet.rows[found?.header?.rowIndex ?? -1]?.rowNumber ?? null;
  if (found !== null && foundRowNumber === headerRowNumber) return found;
  if (headerRowNumber === null) return tableUnder(null, { from: 0, to: sheet.rows.length });
  const rowIndex = sheet.rows.findIndex(({ rowNumber }) => rowNumber === headerRowNumber);
  if (rowIndex < 0) return null;
  const header = headerAt(sheet, rowIndex);
  return tableUnder(header, rowsUnder(sheet, header));
}
