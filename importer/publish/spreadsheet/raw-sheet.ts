import type { Tab } from '../../../mappings/sheet/tabs.ts';
import type { RawCell, RawRow, RawSheet } from '../../read/raw-sheet.ts';
import type { Grid } from './read-grids.ts';
import type { ReadCellValue } from './sheets-api.ts';

/**
 * A tab of the case sheet as the reader of earlier imports takes a sheet.
 * @param formulas the same cells as they were entered; no rows where the tab can hold no formulas
 */
export function rawSheet({ title, hidden }: Tab, grid: Grid, formulas: Grid): RawSheet {
  const rows: RawRow[] = [];
  const cellOf = sharedCells();
  for (const [rowIndex, values] of grid.entries()) {
    const cells = values.map((value, column) =>
      rawCell({ value, entered: formulas[rowIndex]?.[column] }, cellOf),
    );
    if (cells.some((cell) => cell !== undefined))
      rows.push({ rowNumber: rowIndex + 1, hidden: false, cells });
  }
  return { name: title, hidden, rows, merges: [], hiddenColumns: [] };
}

/**
 * A text such as `=1+1` that was written RAW reads alike both ways; a formula reads as what it comes to.
 * White space alone is empty.
 */
function rawCell(
  { value, entered }: { readonly value: ReadCellValue; readonly entered: ReadCellValue | undefined },
  cellOf: CellOf,
): RawCell | undefined {
  const isFormula = typeof entered === 'string' && entered.startsWith('=') && entered !== value;
  if (typeof value === 'string' && value.trim() === '' && !isFormula) return undefined;
  const cell = cellOf(value);
  return isFormula ? { ...cell, formula: entered.slice(1) } : cell;
}

type CellOf = (value: ReadCellValue) => RawCell;

/** A short text that stands in thousands of rows is held once: at 50,000 cases that saves 100 MB. */
function sharedCells(): CellOf {
  const known = new Map<string, RawCell>();
  return (value) => {
    if (typeof value !== 'string' || value.length > LONGEST_SHARED) return plainCell(value);
    let cell = known.get(value);
    if (cell === undefined) {
      cell = plainCell(value);
      known.set(value, cell);
    }
    return cell;
  };
}

const LONGEST_SHARED = 200;

function plainCell(value: ReadCellValue): RawCell {
  switch (typeof value) {
    case 'string':
      return { type: 'text', value, text: value };
    case 'number':
      return { type: 'number', value, text: String(value) };
    case 'boolean':
      return { type: 'boolean', value, text: String(value).toUpperCase() };
    default:
      return value satisfies never;
  }
}
