import type { CellStyle, StyleTable } from './cell-style.ts';
import { editRow, setStyle } from './cells.ts';
import type { Sheet } from './document.ts';
import type { Dimension } from './spans.ts';

/** New rows or columns look like a neighbour: its size, and its cells' formats and choices, not their notes. */
export function inheritStyles(
  sheet: Sheet,
  { dimension, start, end, from, styles }: Inheriting & { readonly dimension: Dimension },
): void {
  const looks = dimension === 'ROWS' ? sheet.rowLooks : sheet.columnLooks;
  const look = looks[from];
  for (let index = start; look && index < end; index += 1) {
    while (looks.length < index) looks.push(undefined);
    looks[index] = look;
  }
  if (dimension === 'ROWS') inheritRow(sheet, { start, end, from, styles });
  else inheritColumn(sheet, { start, end, from, styles });
}

interface Inheriting {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly styles: StyleTable;
}

function inheritRow(sheet: Sheet, { start, end, from, styles }: Inheriting): void {
  const looks = (sheet.rows[from]?.styles ?? []).map((style) => lookOf(style, styles));
  if (looks.every((look) => look === null)) return;
  for (let rowIndex = start; rowIndex < end; rowIndex += 1) {
    const row = editRow(sheet, rowIndex);
    looks.forEach((look, columnIndex) => {
      setStyle(row, columnIndex, look);
    });
  }
}

function inheritColumn(sheet: Sheet, { start, end, from, styles }: Inheriting): void {
  sheet.rows.forEach((row, rowIndex) => {
    const look = lookOf(row?.styles[from] ?? null, styles);
    if (look === null) return;
    for (let column = start; column < end; column += 1) setStyle(editRow(sheet, rowIndex), column, look);
  });
}

/** Notes, and how parts of a text look, belong to what stands in the cell. */
function lookOf(style: CellStyle | null, styles: StyleTable): CellStyle | null {
  const { note: _note, textFormatRuns: _runs, ...look } = style ?? {};
  return styles.intern(look);
}
