import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Calculation } from './calculation.ts';
import type { CellStyle } from './cell-style.ts';
import { type Rectangle, styleAt, valueAt } from './cells.ts';
import { repliedColors } from './colors.ts';
import type { DimensionLook, Document, Sheet } from './document.ts';
import { DEFAULT_FORMAT } from './new-document.ts';
import { effectiveValue, shownValue } from './shown-value.ts';
import { extendedValue } from './stored-value.ts';

/** The cells of one range, as `includeGridData` replies them; empty rows at the end are left out. */
export function gridData(
  sheet: Sheet,
  cells: Rectangle,
  { document, calculation }: { readonly document: Document; readonly calculation: Calculation },
): sheets_v4.Schema$GridData {
  const { startRow, endRow, startColumn, endColumn } = cells;
  const locale = document.properties.locale ?? '';
  const styles = new Map<CellStyle, sheets_v4.Schema$CellData>();
  const rowData: sheets_v4.Schema$RowData[] = [];
  for (let rowIndex = startRow; rowIndex < Math.min(endRow, sheet.rows.length); rowIndex += 1) {
    const row = sheet.rows[rowIndex];
    const width = Math.min(endColumn, Math.max(row?.values.length ?? 0, row?.styles.length ?? 0));
    const values: sheets_v4.Schema$CellData[] = [];
    for (let column = startColumn; column < width; column += 1) {
      const style = styleAt(sheet, rowIndex, column);
      values.push({
        ...cellValues(sheet, rowIndex, column, { calculation, style, locale }),
        ...(style ? repliedStyle(style, styles) : {}),
      });
    }
    while (values.length > 0 && Object.keys(values.at(-1) ?? {}).length === 0) values.pop();
    rowData.push(values.length > 0 ? { values } : {});
  }
  while (rowData.length > 0 && !rowData.at(-1)?.values) rowData.pop();
  return {
    ...(startRow > 0 ? { startRow } : {}),
    ...(startColumn > 0 ? { startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    rowMetadata: repliedLooks(sheet.rowLooks, { start: startRow, end: endRow, pixelSize: 21 }),
    columnMetadata: repliedLooks(sheet.columnLooks, { start: startColumn, end: endColumn, pixelSize: 100 }),
  };
}

function cellValues(
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  { calculation, style, locale }: { calculation: Calculation; style: CellStyle | null; locale: string },
): sheets_v4.Schema$CellData {
  const entered = extendedValue(valueAt(sheet, rowIndex, columnIndex));
  const value = entered ? calculation.valueIn(sheet, rowIndex, columnIndex) : null;
  if (!entered) return {};
  if (value === null) return { userEnteredValue: entered };
  return {
    userEnteredValue: entered,
    effectiveValue: effectiveValue(value),
    formattedValue: shownValue(value, style, locale),
    ...(style?.userEnteredFormat ? {} : { effectiveFormat: DEFAULT_FORMAT }),
  };
}

/** Cells of one style share what is replied of it. */
function repliedStyle(
  style: CellStyle,
  known: Map<CellStyle, sheets_v4.Schema$CellData>,
): sheets_v4.Schema$CellData {
  const same = known.get(style);
  if (same) return same;
  const { userEnteredFormat, dataValidation, note, textFormatRuns } = repliedColors(style);
  const replied = {
    ...(userEnteredFormat
      ? {
          userEnteredFormat,
          effectiveFormat: {
            ...DEFAULT_FORMAT,
            ...userEnteredFormat,
            textFormat: { ...DEFAULT_FORMAT.textFormat, ...userEnteredFormat.textFormat },
          },
        }
      : {}),
    ...(dataValidation ? { dataValidation } : {}),
    ...(note ? { note } : {}),
    ...(textFormatRuns ? { textFormatRuns: [...textFormatRuns] } : {}),
  };
  known.set(style, replied);
  return replied;
}

function repliedLooks(
  looks: readonly (DimensionLook | undefined)[],
  { start, end, pixelSize }: { readonly start: number; readonly end: number; readonly pixelSize: number },
): sheets_v4.Schema$DimensionProperties[] {
  return Array.from({ length: end - start }, (_, offset) => {
    const look = looks[start + offset];
    return {
      pixelSize: look?.pixelSize ?? pixelSize,
      ...(look?.hiddenByUser ? { hiddenByUser: true } : {}),
    };
  });
}
