import type { Calculation } from './calculation.ts';
import { type Rectangle, styleAt, valueAt } from './cells.ts';
import type { Engine } from './contract.ts';
import type { Document, Sheet } from './document.ts';
import { isDate, shownValue } from './shown-value.ts';
import { isFormula } from './stored-value.ts';

type Render = Parameters<Engine['readValues']>[1];
type ReadValue = string | number | boolean;

/** Rows of rendered values; trailing empty cells and rows are left out. */
export function readCells(
  sheet: Sheet,
  { startRow, endRow, startColumn, endColumn }: Rectangle,
  { document, calculation, render }: { document: Document; calculation: Calculation; render: Render },
): readonly (readonly ReadValue[])[] {
  const locale = document.properties.locale ?? '';
  const rows: ReadValue[][] = [];
  const lastRow = Math.min(endRow, sheet.rows.length);
  for (let rowIndex = startRow; rowIndex < lastRow; rowIndex += 1) {
    const read: ReadValue[] = [];
    const lastColumn = Math.min(endColumn, sheet.rows[rowIndex]?.values.length ?? 0);
    for (let column = startColumn; column < lastColumn; column += 1) {
      read.push(readCell(sheet, rowIndex, column, { calculation, render, locale }));
    }
    rows.push(withoutTrailing(read, (value) => value === ''));
  }
  return withoutTrailing(rows, (row) => row.length === 0);
}

function readCell(
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  { calculation, render, locale }: { calculation: Calculation; render: Render; locale: string },
): ReadValue {
  const stored = valueAt(sheet, rowIndex, columnIndex);
  if (stored === null) return '';
  if (isFormula(stored) && render.value === 'FORMULA') return stored.formula;
  const value = isFormula(stored) ? calculation.valueIn(sheet, rowIndex, columnIndex) : stored;
  if (value === null) return '';
  const style = styleAt(sheet, rowIndex, columnIndex);
  const asText =
    render.value === 'FORMATTED_VALUE' ||
    (typeof value === 'number' && render.dateTime === 'FORMATTED_STRING' && isDate(style));
  if (asText || typeof value === 'object') return shownValue(value, style, locale);
  return value;
}

function withoutTrailing<Entry>(list: Entry[], isEmpty: (entry: Entry) => boolean): Entry[] {
  let end = list.length;
  for (let last = list[end - 1]; end > 0 && last !== undefined && isEmpty(last); last = list[end - 1])
    end -= 1;
  return end === list.length ? list : list.slice(0, end);
}
