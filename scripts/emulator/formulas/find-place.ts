import { compare, isSame } from './compare.ts';
import { textPattern } from './text-pattern.ts';
import { type Area, FormulaFailure, isFormulaError, type Scalar } from './values.ts';

/** What a lookup takes where nothing is equal: nothing, the nearest below, or the nearest above. */
export type Nearest = 'none' | 'below' | 'above';

/** Cells in one row or one column, from the first on. */
export interface Line {
  readonly length: number;
  at(index: number): Scalar;
}

export function firstColumn(area: Area): Line {
  return { length: area.usedRows, at: (index) => area.at(index, 0) };
}

/** The only row or column of an area; @throws FormulaFailure when it has several of both */
export function lineOf(area: Area, code: '#N/A' | '#VALUE!'): Line {
  if (area.columns === 1) return firstColumn(area);
  if (area.rows !== 1) throw new FormulaFailure(code);
  return { length: area.usedColumns, at: (index) => area.at(0, index) };
}

/** Where in the line a value stands, wildcards allowed; -1 when nowhere. */
export function findEqual(
  wanted: Scalar,
  line: Line,
  { wildcards, fromEnd = false }: { readonly wildcards: boolean; readonly fromEnd?: boolean },
): number {
  const matches = equalTo(wanted, wildcards);
  for (let step = 0; step < line.length; step++) {
    const index = fromEnd ? line.length - 1 - step : step;
    if (matches(line.at(index))) return index;
  }
  return -1;
}

/** Where the greatest value not above the wanted one stands, or the least not below it; -1 when nowhere. */
export function findNearest(wanted: Scalar, line: Line, nearest: 'below' | 'above'): number {
  const side = nearest === 'below' ? 1 : -1;
  let found = -1;
  for (let index = 0; index < line.length; index++) {
    const cell = line.at(index);
    if (typeof cell !== typeof wanted || cell === null || isFormulaError(cell)) continue;
    if (compare(cell, wanted) * side > 0) continue;
    if (found < 0 || compare(cell, line.at(found)) * side >= 0) found = index;
  }
  return found;
}

function equalTo(wanted: Scalar, wildcards: boolean): (cell: Scalar) => boolean {
  // Nobody looks for an empty cell by an empty one.
  if (wanted === null) return () => false;
  if (typeof wanted !== 'string' || !wildcards) return (cell) => isSame(cell, wanted);
  const matches = textPattern(wanted);
  return (cell) => typeof cell === 'string' && matches(cell);
}
