import type { Cell, Style, Worksheet } from 'exceljs';
import { formatOf } from '../../../../mappings/sheet/formats.ts';
import type { ColumnKind } from '../../../../mappings/sheet/tabs.ts';
import { LOOK } from './look.ts';

/** A live formula, with what it comes to now for viewers that do not calculate. */
interface Calculated {
  readonly formula: string;
  readonly result: number | undefined;
}

export type Shown = string | number | Calculated;

const COUNT = '#,##0';

type Look = Pick<Style, 'font'> & Partial<Style>;

const ALIGNED: Partial<Style> = {
  alignment: { horizontal: 'right', vertical: 'middle', readingOrder: 'rtl', indent: 1 },
};

/** Writes one cell of the dashboard. */
export function show(
  cell: Cell,
  shown: Shown,
  { kind = 'number', ...look }: Look & { kind?: ColumnKind },
): void {
  cell.value = typeof shown === 'object' ? { formula: shown.formula, result: shown.result ?? '' } : shown;
  cell.style = { ...ALIGNED, numFmt: kind === 'number' ? COUNT : formatOf(kind), ...look };
}

/** A table of the dashboard: a heading line, a header row and rows below it. */
export function showTable(
  sheet: Worksheet,
  {
    heading,
    headers,
    rows,
    rowNumber,
    kinds = [],
  }: {
    readonly heading: string;
    readonly headers: readonly string[];
    readonly rows: readonly (readonly Shown[])[];
    /** Of the heading; the header row follows it. */
    readonly rowNumber: number;
    /** By column; a number where left out. */
    readonly kinds?: readonly ColumnKind[];
  },
): void {
  show(sheet.getCell(rowNumber, 1), heading, { font: LOOK.section });
  sheet.getRow(rowNumber).height = 24;
  for (const [index, header] of headers.entries()) {
    show(sheet.getCell(rowNumber + 1, index + 1), header, { font: LOOK.header, fill: LOOK.headerFill });
  }
  for (const [down, cells] of rows.entries()) {
    for (const [index, shown] of cells.entries()) {
      show(sheet.getCell(rowNumber + 2 + down, index + 1), shown, {
        font: LOOK.cell,
        border: LOOK.line,
        kind: kinds[index] ?? 'number',
      });
    }
  }
}
