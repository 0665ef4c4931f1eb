import { parseEntered } from '../values/parse-entered.ts';
import type { Batch } from './batch.ts';
import { editRow, type Rectangle, setStyle, setValue, styleAt } from './cells.ts';
import { ApiError, type Engine, type EngineRange, type ValueInputOption } from './contract.ts';
import { editSheet, type Sheet } from './document.ts';
import { cellGuard, checkMayEditCells, protectedRefusal } from './protections.ts';
import { beyondGrid, cellsOf, openCellsOf } from './ranges.ts';
import { refusedAt } from './refusal.ts';
import { checkLength, storedText, storedValue } from './stored-value.ts';

type Write = Parameters<Engine['writeValues']>[0][number];

/**
 * Writes values into a draft, from the first cell of each range on.
 * @throws ApiError 400; of several writes its text says which, as `Invalid data[i]: …`
 */
export function writeAll(
  writes: readonly Write[],
  { input, now, batch }: { readonly input: ValueInputOption; readonly now: Date; readonly batch: Batch },
): void {
  writes.forEach((write, index) => {
    try {
      writeRange(write, { input, now, batch });
    } catch (error) {
      throw error instanceof ApiError && writes.length > 1 ? refusedAt(`data[${index}]`, error) : error;
    }
  });
}

function writeRange(
  { range, values }: Write,
  { input, now, batch }: { input: ValueInputOption; now: Date; batch: Batch },
): void {
  const sheet = editSheet(batch.draft, range.sheetId);
  const cells = coveredBy({ range, values });
  checkWithinGrid(sheet, cells);
  const isBarred = cellGuard(batch.draft, sheet, batch.actor);
  const careful = isBarred(cells);
  values.forEach((row, rowOffset) => {
    const rowIndex = cells.startRow + rowOffset;
    row.forEach((value, columnOffset) => {
      if (value === null) return;
      const columnIndex = cells.startColumn + columnOffset;
      if (careful && isBarred(oneCell(rowIndex, columnIndex))) throw protectedRefusal();
      writeCell(sheet, { rowIndex, columnIndex, value }, { input, now, batch });
    });
  });
}

function writeCell(
  sheet: Sheet,
  {
    rowIndex,
    columnIndex,
    value,
  }: { rowIndex: number; columnIndex: number; value: string | number | boolean },
  { input, now, batch }: { input: ValueInputOption; now: Date; batch: Batch },
): void {
  const row = editRow(sheet, rowIndex);
  const style = styleAt(sheet, rowIndex, columnIndex);
  const format = style?.userEnteredFormat;
  if (typeof value !== 'string') setValue(row, columnIndex, value);
  else if (input === 'RAW' || (format?.numberFormat?.type === 'TEXT' && !value.startsWith('='))) {
    setValue(row, columnIndex, storedText(value, false));
  } else {
    checkLength(value);
    const entered = parseEntered(value, now);
    setValue(row, columnIndex, storedValue(entered.value));
    if (entered.numberFormat && !format?.numberFormat) {
      const userEnteredFormat = { ...format, numberFormat: entered.numberFormat };
      setStyle(row, columnIndex, batch.styles.intern({ ...style, userEnteredFormat }));
    }
  }
}

/** Where a write's values go: from the range's first cell, as far as they reach. */
function coveredBy({ range, values }: Write): Rectangle {
  const { startRow, startColumn } = openCellsOf(range);
  const width = values.reduce((most, row) => Math.max(most, row.length), 1);
  return {
    startRow,
    endRow: startRow + Math.max(1, values.length),
    startColumn,
    endColumn: startColumn + width,
  };
}

/** @throws ApiError 400 where a write reaches past the grid */
function checkWithinGrid(sheet: Sheet, cells: Rectangle): void {
  if (cells.endRow > sheet.rowCount || cells.endColumn > sheet.columnCount) throw beyondGrid(sheet, cells);
}

const oneCell = (rowIndex: number, columnIndex: number): Rectangle => ({
  startRow: rowIndex,
  endRow: rowIndex + 1,
  startColumn: columnIndex,
  endColumn: columnIndex + 1,
});

/** Empties the values of ranges; formats stay. */
export function clearAll(ranges: readonly EngineRange[], { draft, actor }: Batch): void {
  for (const range of ranges) {
    const sheet = editSheet(draft, range.sheetId);
    const cells = cellsOf(sheet, range);
    checkMayEditCells(draft, sheet, cells, actor);
    const lastRow = Math.min(cells.endRow, sheet.rows.length);
    for (let rowIndex = cells.startRow; rowIndex < lastRow; rowIndex += 1) {
      const width = sheet.rows[rowIndex]?.values.length ?? 0;
      if (width <= cells.startColumn) continue;
      const row = editRow(sheet, rowIndex);
      row.values.fill(null, cells.startColumn, Math.min(cells.endColumn, width));
    }
  }
}
