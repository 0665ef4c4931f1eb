import { columnLetters } from '../../../importer/cell-address.ts';
import { parseEntered } from '../values/parse-entered.ts';
import type { Batch } from './batch.ts';
import { editRow, type Rectangle, setStyle, setValue, styleAt } from './cells.ts';
import { ApiError, type Engine, type EngineRange, type ValueInputOption } from './contract.ts';
import { editSheet, type Sheet } from './document.ts';
import { checkMayEditCells, hasBarredCells } from './protections.ts';
import { beyondGrid, openCellsOf, rangeText } from './ranges.ts';
import { invalid, refusedAt } from './refusal.ts';
import { checkLength, storedText, storedValue } from './stored-value.ts';

type Write = Parameters<Engine['writeValues']>[0][number];

/**
 * Writes values into a draft.
 * @throws ApiError 400, whose text begins `Invalid data[i]: ` with the place of the write
 */
export function writeAll(
  writes: readonly Write[],
  { input, now, batch }: { readonly input: ValueInputOption; readonly now: Date; readonly batch: Batch },
): void {
  writes.forEach((write, index) => {
    try {
      writeRange(write, { input, now, batch });
    } catch (error) {
      throw error instanceof ApiError ? refusedAt(`data[${index}]`, error) : error;
    }
  });
}

function writeRange(
  { range, values }: Write,
  { input, now, batch }: { input: ValueInputOption; now: Date; batch: Batch },
): void {
  const sheet = editSheet(batch.draft, range.sheetId);
  const cells = openCellsOf(range);
  checkFits(sheet, cells, values);
  const careful = hasBarredCells(batch.draft, sheet, batch.actor);
  values.forEach((row, rowOffset) => {
    const rowIndex = cells.startRow + rowOffset;
    row.forEach((value, columnOffset) => {
      if (value === null) return;
      const columnIndex = cells.startColumn + columnOffset;
      if (careful) checkMayEditCells(batch.draft, sheet, oneCell(rowIndex, columnIndex), batch.actor);
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
      setStyle(row, columnIndex, batch.intern({ ...style, userEnteredFormat }));
    }
  }
}

/** A range of one cell only says where to begin. */
function checkFits(sheet: Sheet, cells: Rectangle, values: Write['values']): void {
  const height = values.length;
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const covered = {
    ...cells,
    endRow: cells.startRow + Math.max(1, height),
    endColumn: cells.startColumn + Math.max(1, width),
  };
  const bounded = isOneCell(cells) ? covered : cells;
  if (isBeyond(sheet, bounded)) throw beyondGrid(sheet, bounded);
  if (covered.endRow > bounded.endRow || covered.endColumn > bounded.endColumn) {
    const to =
      covered.endColumn > bounded.endColumn
        ? `column [${columnLetters(bounded.endColumn)}]`
        : `row [${bounded.endRow + 1}]`;
    throw invalid(`Requested writing within range [${rangeText(sheet, cells)}], but tried writing to ${to}`);
  }
  if (isBeyond(sheet, covered)) throw beyondGrid(sheet, covered);
}

const isOneCell = ({ startRow, endRow, startColumn, endColumn }: Rectangle): boolean =>
  endRow - startRow === 1 && endColumn - startColumn === 1;

function isBeyond({ rowCount, columnCount }: Sheet, cells: Rectangle): boolean {
  return (
    cells.startRow >= rowCount ||
    cells.startColumn >= columnCount ||
    (Number.isFinite(cells.endRow) && cells.endRow > rowCount) ||
    (Number.isFinite(cells.endColumn) && cells.endColumn > columnCount)
  );
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
    const cells = openCellsOf(range);
    if (isBeyond(sheet, cells)) throw beyondGrid(sheet, cells);
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
