import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Batch } from '../batch.ts';
import { editRow, setStyle, setValue, styleAt, valueAt } from '../cells.ts';
import { editSheet, type StoredValue } from '../document.ts';
import { checkMayEditCells } from '../protections.ts';
import { cellsOf } from '../ranges.ts';
import { unimplemented } from '../refusal.ts';
import { isFormula } from '../stored-value.ts';

/** Numbers before texts before false and true; descending the other way round; empty cells always last. */
export function sortRange(
  { range, sortSpecs }: sheets_v4.Schema$SortRangeRequest,
  { draft, actor }: Batch,
): sheets_v4.Schema$Response {
  if ((sortSpecs ?? []).some(sortsByColor)) throw unimplemented('sorting by colour');
  const sheet = editSheet(draft, range?.sheetId);
  const { startRow, endRow, startColumn, endColumn } = cellsOf(sheet, range ?? {});
  checkMayEditCells(draft, sheet, { startRow, endRow, startColumn, endColumn }, actor);
  const columns = Array.from({ length: endColumn - startColumn }, (_, offset) => startColumn + offset);
  const rows = Array.from({ length: endRow - startRow }, (_, offset) => {
    const values = columns.map((column) => valueAt(sheet, startRow + offset, column));
    if (values.some(isFormula)) throw unimplemented('sorting rows that hold formulas');
    return { values, styles: columns.map((column) => styleAt(sheet, startRow + offset, column)) };
  });
  rows.sort((one, other) => {
    for (const { dimensionIndex, sortOrder } of sortSpecs ?? []) {
      const at = (dimensionIndex ?? 0) - startColumn;
      const order = compare(one.values[at] ?? null, other.values[at] ?? null, sortOrder === 'DESCENDING');
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach(({ values, styles }, offset) => {
    const row = editRow(sheet, startRow + offset);
    columns.forEach((column, at) => {
      setValue(row, column, values[at] ?? null);
      setStyle(row, column, styles[at] ?? null);
    });
  });
  return {};
}

const sortsByColor = (spec: sheets_v4.Schema$SortSpec): boolean =>
  Boolean(
    spec.backgroundColor ?? spec.backgroundColorStyle ?? spec.foregroundColor ?? spec.foregroundColorStyle,
  );

const KINDS = ['number', 'string', 'boolean'];

function compare(one: StoredValue, other: StoredValue, descending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const kinds = KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  const order = kinds !== 0 ? kinds : compareAlike(one, other);
  return descending ? -order : order;
}

function compareAlike(one: StoredValue, other: StoredValue): number {
  return typeof one === 'string' && typeof other === 'string'
    ? one.localeCompare(other, 'he')
    : Number(one) - Number(other);
}
