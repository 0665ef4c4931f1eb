import type { Style, Worksheet } from 'exceljs';
import type { DashboardCell, DashboardLook } from '../../../../mappings/sheet/dashboard-cells.ts';
import { formatOf } from '../../../../mappings/sheet/formats.ts';
import { LOOK } from './look.ts';

const COUNT = '#,##0';

const ALIGNED: Partial<Style> = {
  alignment: { horizontal: 'right', vertical: 'middle', readingOrder: 'rtl', indent: 1 },
};

const STYLES: { readonly [Look in DashboardLook]: Partial<Style> } = {
  title: { font: LOOK.title },
  caption: { font: LOOK.caption },
  tileCaption: { font: LOOK.caption, fill: LOOK.tileFill },
  figure: { font: LOOK.figure, fill: LOOK.tileFill },
  section: { font: LOOK.section },
  header: { font: LOOK.header, fill: LOOK.headerFill },
  cell: { font: LOOK.cell, border: LOOK.line },
  note: { font: LOOK.cell },
  lateCount: { font: LOOK.cell, border: LOOK.line },
};

const ROW_HEIGHTS: { readonly [Look in DashboardLook]?: number } = { title: 32, section: 24, figure: 30 };

/** Writes one cell of the dashboard. */
export function drawDashboardCell(
  sheet: Worksheet,
  { rowIndex, columnIndex, content, look, kind }: DashboardCell,
): void {
  const cell = sheet.getCell(rowIndex + 1, columnIndex + 1);
  cell.value =
    typeof content === 'object' && content !== null
      ? { formula: content.formula, result: content.result ?? '' }
      : content;
  cell.style = { ...ALIGNED, numFmt: kind === 'number' ? COUNT : formatOf(kind), ...STYLES[look] };
  const height = ROW_HEIGHTS[look];
  if (height !== undefined) sheet.getRow(rowIndex + 1).height = height;
}
