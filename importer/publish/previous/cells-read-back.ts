import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { holdsNumbers } from '../../../mappings/sheet/formats.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import type { ColumnKind } from '../../../mappings/sheet/tabs.ts';
import type { RawCell } from '../../read/raw-sheet.ts';
import type { SheetCell } from '../tables/sheet-cell.ts';

/** A cell of an earlier case sheet as it is written again. */
export function sheetCell(kind: ColumnKind, cell: RawCell | undefined): SheetCell {
  if (cell === undefined) return null;
  const value = cellValue(kind, cell);
  return cell.formula === undefined ? value : { formula: cell.formula, value };
}

/** How a column that people added is formatted: as days, as text, or as it comes. */
export function addedKind(cells: readonly (RawCell | undefined)[]): ColumnKind {
  const filled = cells.filter((cell) => cell !== undefined);
  if (filled.length > 0 && filled.every(({ type }) => type === 'date')) return 'date';
  return filled.every(({ type, formula }) => type === 'text' && formula === undefined) ? 'text' : 'number';
}

/** A number or a day stays one where its column shows it as such; elsewhere it is the text people saw. */
function cellValue(kind: ColumnKind, { type, value, text }: RawCell): CellValue {
  if (type === 'text') return String(value);
  if (type === 'number' && holdsNumbers(kind)) return Number(value);
  if (type === 'date' && kind === 'date') return serialDay(String(value));
  return text;
}
