import { printA1 } from '../a1.ts';
import type { Rectangle } from './cells.ts';
import type { Sheet } from './document.ts';
import { invalid } from './refusal.ts';

/** A side left out is open. */
interface OpenRange {
  readonly startRowIndex?: number | null | undefined;
  readonly endRowIndex?: number | null | undefined;
  readonly startColumnIndex?: number | null | undefined;
  readonly endColumnIndex?: number | null | undefined;
}

/**
 * The cells of a range; what reaches past the grid is left out.
 * @throws ApiError 400 where the range is upside down, or starts past the grid
 */
export function cellsOf(sheet: Sheet, range: OpenRange): Rectangle {
  const rectangle = openCellsOf(range);
  const { startRow, endRow, startColumn, endColumn } = rectangle;
  if (startRow < 0 || startColumn < 0 || endRow < startRow || endColumn < startColumn) {
    throw invalid(`Invalid range: ${JSON.stringify(range)}`);
  }
  if (startRow >= sheet.rowCount || startColumn >= sheet.columnCount) {
    throw beyondGrid(sheet, {
      ...rectangle,
      endRow: Number.isFinite(endRow) ? endRow : Math.max(sheet.rowCount, startRow + 1),
      endColumn: Number.isFinite(endColumn) ? endColumn : Math.max(sheet.columnCount, startColumn + 1),
    });
  }
  return {
    startRow,
    endRow: Math.min(endRow, sheet.rowCount),
    startColumn,
    endColumn: Math.min(endColumn, sheet.columnCount),
  };
}

/** The cells a range would have in a sheet without end. */
export function openCellsOf(range: OpenRange): Rectangle {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? Number.POSITIVE_INFINITY,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? Number.POSITIVE_INFINITY,
  };
}

export function beyondGrid(sheet: Sheet, cells: Rectangle): Error {
  const { rowCount, columnCount } = sheet;
  return invalid(
    `Range (${rangeText(sheet, cells)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
  );
}

/** In A1 notation. */
function rangeText(sheet: Sheet, { startRow, endRow, startColumn, endColumn }: Rectangle): string {
  return printA1(sheet.properties.title ?? '', {
    startRowIndex: startRow,
    endRowIndex: Number.isFinite(endRow) ? endRow : undefined,
    startColumnIndex: startColumn,
    endColumnIndex: Number.isFinite(endColumn) ? endColumn : undefined,
  });
}

/** Null where the two share no cell. */
export function sharedCells(one: Rectangle, other: Rectangle): Rectangle | null {
  const shared = {
    startRow: Math.max(one.startRow, other.startRow),
    endRow: Math.min(one.endRow, other.endRow),
    startColumn: Math.max(one.startColumn, other.startColumn),
    endColumn: Math.min(one.endColumn, other.endColumn),
  };
  return shared.startRow < shared.endRow && shared.startColumn < shared.endColumn ? shared : null;
}

/** What is left of `cells` without those of `taken`. */
export function cellsWithout(cells: Rectangle, taken: Rectangle): readonly Rectangle[] {
  const hole = sharedCells(cells, taken);
  if (!hole) return [cells];
  return [
    { ...cells, endRow: hole.startRow },
    { ...cells, startRow: hole.endRow },
    { ...cells, startRow: hole.startRow, endRow: hole.endRow, endColumn: hole.startColumn },
    { ...cells, startRow: hole.startRow, endRow: hole.endRow, startColumn: hole.endColumn },
  ].filter(({ startRow, endRow, startColumn, endColumn }) => startRow < endRow && startColumn < endColumn);
}

/** True where a range names no rows and no columns, which is how a whole sheet is named. */
export const isWholeSheet = (range: OpenRange): boolean =>
  (range.startRowIndex ?? 0) === 0 &&
  (range.startColumnIndex ?? 0) === 0 &&
  (range.endRowIndex ?? null) === null &&
  (range.endColumnIndex ?? null) === null;
