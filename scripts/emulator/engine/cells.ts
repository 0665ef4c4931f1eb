import type { CellStyle } from './cell-style.ts';
import type { Row, Sheet, StoredValue } from './document.ts';

/** Cells of one sheet; every end is exclusive. */
export interface Rectangle {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export const valueAt = (sheet: Sheet, rowIndex: number, columnIndex: number): StoredValue =>
  sheet.rows[rowIndex]?.values[columnIndex] ?? null;

export const styleAt = (sheet: Sheet, rowIndex: number, columnIndex: number): CellStyle | null =>
  sheet.rows[rowIndex]?.styles[columnIndex] ?? null;

/** A row of the draft's sheet, ready to be written to. */
export function editRow(sheet: Sheet, rowIndex: number): Row {
  const { edition, rows } = sheet;
  while (rows.length <= rowIndex) rows.push(undefined);
  const row = rows[rowIndex];
  if (row?.edition === edition) return row;
  const copy = row
    ? { ...row, edition, values: row.values.slice(), styles: row.styles.slice() }
    : { edition, values: [], styles: [], holdsFormula: false };
  rows[rowIndex] = copy;
  return copy;
}

export function setValue(row: Row, columnIndex: number, value: StoredValue): void {
  if (value === null && columnIndex >= row.values.length) return;
  while (row.values.length < columnIndex) row.values.push(null);
  row.values[columnIndex] = value;
  if (value !== null && typeof value === 'object') row.holdsFormula = true;
}

export function setStyle(row: Row, columnIndex: number, style: CellStyle | null): void {
  if (style === null && columnIndex >= row.styles.length) return;
  while (row.styles.length < columnIndex) row.styles.push(null);
  row.styles[columnIndex] = style;
}

/** Gives every cell of a rectangle its next style; rows that stay as they are cost nothing. */
export function restyle(
  sheet: Sheet,
  { startRow, endRow, startColumn, endColumn }: Rectangle,
  restyleCell: (style: CellStyle | null) => CellStyle | null,
): void {
  const next = new Map<CellStyle | null, CellStyle | null>();
  const nextOf = (style: CellStyle | null): CellStyle | null => {
    const known = next.get(style);
    if (known !== undefined) return known;
    const fresh = restyleCell(style);
    next.set(style, fresh);
    return fresh;
  };
  for (let rowIndex = startRow; rowIndex < endRow; rowIndex += 1) {
    for (let column = startColumn; column < endColumn; column += 1) {
      const before = styleAt(sheet, rowIndex, column);
      const after = nextOf(before);
      if (after !== before) setStyle(editRow(sheet, rowIndex), column, after);
    }
  }
}
