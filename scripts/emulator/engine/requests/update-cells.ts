import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Batch } from '../batch.ts';
import type { Rectangle } from '../cells.ts';
import { editSheet, type Sheet } from '../document.ts';
import { type CellEdit, cellEdit, editCell } from '../edit-cell.ts';
import { CELL_FIELDS } from '../known-fields.ts';
import { checkMayEditCells } from '../protections.ts';
import { cellsOf } from '../ranges.ts';
import { invalid } from '../refusal.ts';
import { requestedFields } from '../requested-fields.ts';

/** Writes rows of cells; of a range, the cells no row covers are cleared. */
export function updateCells(
  { rows, fields, start, range }: sheets_v4.Schema$UpdateCellsRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const edit = cellEdit(requestedFields(fields, CELL_FIELDS));
  if (Boolean(start) === Boolean(range)) throw invalid('Exactly one of start and range must be set.');
  const sheet = editSheet(batch.draft, (range ?? start)?.sheetId);
  const area = range ? cellsOf(sheet, range) : areaFrom(sheet, start?.rowIndex ?? 0, start?.columnIndex ?? 0);
  const covered = range ? area : coveredBy(area, rows ?? []);
  if (covered.startRow < covered.endRow && covered.startColumn < covered.endColumn) {
    checkMayEditCells(batch.draft, sheet, covered, batch.actor);
  }
  writeRows(sheet, area, rows ?? [], { edit, batch });
  if (range) clearRest(sheet, area, rows ?? [], { edit, batch });
  return {};
}

function areaFrom(sheet: Sheet, rowIndex: number, columnIndex: number): Rectangle {
  if (rowIndex >= sheet.rowCount) {
    throw invalid(`GridCoordinate.rowIndex[${rowIndex}] is after last row in grid[${sheet.rowCount - 1}]`);
  }
  if (columnIndex >= sheet.columnCount) {
    throw invalid(
      `GridCoordinate.columnIndex[${columnIndex}] is after last column in grid[${sheet.columnCount - 1}]`,
    );
  }
  return {
    startRow: rowIndex,
    endRow: sheet.rowCount,
    startColumn: columnIndex,
    endColumn: sheet.columnCount,
  };
}

type Rows = readonly sheets_v4.Schema$RowData[];

function coveredBy(area: Rectangle, rows: Rows): Rectangle {
  const widest = rows.reduce((most, { values }) => Math.max(most, values?.length ?? 0), 0);
  return { ...area, endRow: area.startRow + rows.length, endColumn: area.startColumn + widest };
}

interface Writing {
  readonly edit: CellEdit;
  readonly batch: Batch;
}

function writeRows(sheet: Sheet, area: Rectangle, rows: Rows, { edit, batch }: Writing): void {
  rows.forEach(({ values }, rowOffset) => {
    const rowIndex = area.startRow + rowOffset;
    if (rowIndex >= area.endRow) {
      throw invalid(
        `Attempting to write row: ${rowIndex}, beyond the last requested row of: ${area.endRow - 1}`,
      );
    }
    values?.forEach((cell, columnOffset) => {
      const columnIndex = area.startColumn + columnOffset;
      if (columnIndex >= area.endColumn) {
        throw invalid(
          `Attempting to write column: ${columnIndex}, beyond the last requested column of: ${area.endColumn - 1}`,
        );
      }
      editCell(sheet, { rowIndex, columnIndex }, cell, { edit, styles: batch.styles });
    });
  });
}

function clearRest(sheet: Sheet, area: Rectangle, rows: Rows, { edit, batch }: Writing): void {
  const lastRow = Math.min(area.endRow, sheet.rows.length);
  for (let rowIndex = area.startRow; rowIndex < lastRow; rowIndex += 1) {
    const row = sheet.rows[rowIndex];
    const written = rows[rowIndex - area.startRow]?.values?.length ?? 0;
    const used = Math.max(row?.values.length ?? 0, row?.styles.length ?? 0);
    for (let column = area.startColumn + written; column < Math.min(area.endColumn, used); column += 1) {
      editCell(sheet, { rowIndex, columnIndex: column }, {}, { edit, styles: batch.styles });
    }
  }
}
