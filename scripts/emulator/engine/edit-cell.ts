import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { applyFields, type FieldMask } from '../field-mask.ts';
import type { CellStyle, StyleTable } from './cell-style.ts';
import { editRow, setStyle, setValue, styleAt } from './cells.ts';
import { keptColors } from './colors.ts';
import type { Sheet } from './document.ts';
import { takes } from './requested-fields.ts';
import { storedValue } from './stored-value.ts';

/** What an update takes from each CellData it is given. */
export interface CellEdit {
  readonly takesValue: boolean;
  /** Null where it leaves all but the value as it is. */
  readonly styleMask: FieldMask | null;
}

const STYLE_FIELDS = ['userEnteredFormat', 'dataValidation', 'note', 'textFormatRuns'];

export function cellEdit(mask: FieldMask): CellEdit {
  const styleMask = new Map<string, FieldMask>();
  for (const field of STYLE_FIELDS) {
    if (takes(mask, field)) styleMask.set(field, mask.get(field) ?? new Map());
  }
  return {
    takesValue: takes(mask, 'userEnteredValue'),
    styleMask: styleMask.size === 0 ? null : styleMask,
  };
}

/** Writes one cell of a draft's sheet. */
export function editCell(
  sheet: Sheet,
  { rowIndex, columnIndex }: { readonly rowIndex: number; readonly columnIndex: number },
  cell: sheets_v4.Schema$CellData,
  { edit, styles }: { readonly edit: CellEdit; readonly styles: StyleTable },
): void {
  if (edit.takesValue) {
    setValue(editRow(sheet, rowIndex), columnIndex, storedValue(cell.userEnteredValue));
  }
  if (edit.styleMask === null) return;
  const before = styleAt(sheet, rowIndex, columnIndex);
  const after = editedStyle(before, cell, { styleMask: edit.styleMask, styles });
  if (after !== before) setStyle(editRow(sheet, rowIndex), columnIndex, after);
}

/** A cell's style after an update. */
export function editedStyle(
  before: CellStyle | null,
  cell: sheets_v4.Schema$CellData,
  { styleMask, styles }: { readonly styleMask: FieldMask; readonly styles: StyleTable },
): CellStyle | null {
  const source = cellStyle(cell);
  if (before === null && Object.keys(source).length === 0) return null;
  return styles.intern(applyFields({ target: before ?? {}, source, mask: styleMask }));
}

/** What a cell given by a caller holds besides its value; empty texts and lists are as good as none. */
function cellStyle(cell: sheets_v4.Schema$CellData): CellStyle {
  const { userEnteredFormat, dataValidation, note, textFormatRuns } = cell;
  return {
    ...(userEnteredFormat && Object.keys(userEnteredFormat).length > 0
      ? { userEnteredFormat: keptColors(userEnteredFormat) }
      : {}),
    ...(dataValidation ? { dataValidation: keptColors(dataValidation) } : {}),
    ...(note ? { note } : {}),
    ...(textFormatRuns && textFormatRuns.length > 0 ? { textFormatRuns: keptColors(textFormatRuns) } : {}),
  };
}
