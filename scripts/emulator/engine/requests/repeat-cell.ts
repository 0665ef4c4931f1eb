import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Batch } from '../batch.ts';
import { editRow, type Rectangle, restyle, setValue } from '../cells.ts';
import { editSheet, type Sheet, type StoredValue } from '../document.ts';
import { cellEdit, editedStyle } from '../edit-cell.ts';
import { CELL_FIELDS } from '../known-fields.ts';
import { checkMayEditCells } from '../protections.ts';
import { cellsOf } from '../ranges.ts';
import { shiftedAside } from '../relative-formula.ts';
import { requestedFields } from '../requested-fields.ts';
import { isFormula, storedValue } from '../stored-value.ts';

/** Writes the same into every cell of a range; a formula is written as if copied from the first. */
export function repeatCell(
  { range, cell, fields }: sheets_v4.Schema$RepeatCellRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const { takesValue, styleMask } = cellEdit(requestedFields(fields, CELL_FIELDS));
  const sheet = editSheet(batch.draft, range?.sheetId);
  const cells = cellsOf(sheet, range ?? {});
  checkMayEditCells(batch.draft, sheet, cells, batch.actor);
  if (takesValue) repeatValue(sheet, cells, storedValue(cell?.userEnteredValue));
  if (styleMask !== null) {
    restyle(sheet, cells, (style) => editedStyle(style, cell ?? {}, { styleMask, styles: batch.styles }));
  }
  return {};
}

function repeatValue(
  sheet: Sheet,
  { startRow, endRow, startColumn, endColumn }: Rectangle,
  value: StoredValue,
): void {
  for (let rowIndex = startRow; rowIndex < endRow; rowIndex += 1) {
    if (value === null && (sheet.rows[rowIndex]?.values.length ?? 0) <= startColumn) continue;
    const row = editRow(sheet, rowIndex);
    for (let column = startColumn; column < endColumn; column += 1) {
      const aside = { rows: rowIndex - startRow, columns: column - startColumn };
      setValue(row, column, isFormula(value) ? { formula: shiftedAside(value.formula, aside) } : value);
    }
  }
}
