import { editRow, setStyle } from './cells.ts';
import type { Sheet } from './document.ts';
import type { Dimension } from './spans.ts';

/** New rows or columns look like a neighbour: its size, and its cells' formats and choices, not their notes. */
export function inheritStyles(
  sheet: Sheet,
  {
    dimension,
    start,
    end,
    from,
  }: { readonly dimension: Dimension; readonly start: number; readonly end: number; readonly from: number },
): void {
  const looks = dimension === 'ROWS' ? sheet.rowLooks : sheet.columnLooks;
  const look = looks[from];
  for (let index = start; look && index < end; index += 1) {
    while (looks.length < index) looks.push(undefined);
    looks[index] = look;
  }
  if (dimension === 'ROWS') inheritRow(sheet, { start, end, from });
  else inheritColumn(sheet, { start, end, from });
}

interface Inheriting {
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

function inheritRow(sheet: Sheet, { start, end, from }: Inheriting): void {
  const styles = sheet.rows[from]?.styles ?? [];
  if (styles.every((style) => style === null)) return;
  for (let rowIndex = start; rowIndex < end; rowIndex += 1) {
    const row = editRow(sheet, rowIndex);
    styles.forEach((style, columnIndex) => {
      setStyle(row, columnIndex, style);
    });
  }
}

function inheritColumn(sheet: Sheet, { start, end, from }: Inheriting): void {
  sheet.rows.forEach((row, rowIndex) => {
    const style = row?.styles[from] ?? null;
    if (style === null) return;
    for (let column = start; column < end; column += 1) setStyle(editRow(sheet, rowIndex), column, style);
  });
}
