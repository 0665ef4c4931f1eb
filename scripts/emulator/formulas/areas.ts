import type { Environment } from './environment.ts';
import { findTab, type TabSource } from './source.ts';
import type { Reference } from './syntax.ts';
import { type Area, FormulaFailure, type Scalar } from './values.ts';

/** The cells that a reference means in this formula; @throws FormulaFailure `#REF!` when there are none. */
export function areaOf(reference: Reference, env: Environment): Area {
  const tab = reference.sheetTitle === undefined ? env.tab : findTab(env.source, reference.sheetTitle);
  if (tab === undefined) throw new FormulaFailure('#REF!');
  const { fixed } = reference;
  const row = (index: number | null, isFixed: boolean) => moved(index, isFixed ? 0 : env.movedRows);
  const column = (index: number | null, isFixed: boolean) => moved(index, isFixed ? 0 : env.movedColumns);
  return rangeOf(tab, {
    top: row(reference.top, fixed.top) ?? 0,
    left: column(reference.left, fixed.left) ?? 0,
    bottom: row(reference.bottom, fixed.bottom) ?? tab.rowCount - 1,
    right: column(reference.right, fixed.right) ?? tab.columnCount - 1,
  });
}

/** The cells between two corners of a tab, both included. */
function rangeOf(
  tab: TabSource,
  ends: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): Area {
  const { top, left, bottom, right } = ends;
  if (top < 0 || left < 0 || bottom < top || right < left) throw new FormulaFailure('#REF!');
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  return {
    rows,
    columns,
    usedRows: within(tab.usedRowCount - top, rows),
    usedColumns: within(tab.usedColumnCount - left, columns),
    at: (row, column) => tab.valueAt(top + row, left + column) ?? null,
    place: { sheetTitle: tab.title, top, left },
  };
}

/** The smallest range that holds two others, as `A1:INDEX(A:A,5)`. */
export function joinAreas(one: Area, other: Area, env: Environment): Area {
  if (one.place === null || other.place === null) throw new FormulaFailure('#VALUE!');
  const tab = findTab(env.source, one.place.sheetTitle);
  if (tab === undefined || other.place.sheetTitle !== tab.title) throw new FormulaFailure('#VALUE!');
  return rangeOf(tab, {
    top: Math.min(one.place.top, other.place.top),
    left: Math.min(one.place.left, other.place.left),
    bottom: Math.max(one.place.top + one.rows, other.place.top + other.rows) - 1,
    right: Math.max(one.place.left + one.columns, other.place.left + other.columns) - 1,
  });
}

/** Some of an area's cells. */
export function partOf(
  area: Area,
  part: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
): Area {
  return {
    rows: part.rows,
    columns: part.columns,
    usedRows: within(area.usedRows - part.row, part.rows),
    usedColumns: within(area.usedColumns - part.column, part.columns),
    at: (row, column) => area.at(part.row + row, part.column + column),
    place: area.place && {
      sheetTitle: area.place.sheetTitle,
      top: area.place.top + part.row,
      left: area.place.left + part.column,
    },
  };
}

/** Values that were calculated, in rows. */
export function areaOfValues(values: readonly (readonly Scalar[])[]): Area {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  return {
    rows,
    columns,
    usedRows: rows,
    usedColumns: columns,
    at: (row, column) => values[row]?.[column] ?? null,
    place: null,
  };
}

/** Rows become columns. */
export function transposed(area: Area): Area {
  return {
    rows: area.columns,
    columns: area.rows,
    usedRows: area.usedColumns,
    usedColumns: area.usedRows,
    at: (row, column) => area.at(column, row),
    place: null,
  };
}

/** All cells but the empty ones below and to the right of the used ones, row after row. */
export function* usedCells(area: Area): Generator<Scalar> {
  for (let row = 0; row < area.usedRows; row++)
    for (let column = 0; column < area.usedColumns; column++) yield area.at(row, column);
}

/** The one cell that a range means outside an array formula: the one in the formula's row or column. */
export function besideFormula(area: Area, env: Environment): Scalar {
  if (area.place === null || (area.rows === 1 && area.columns === 1)) return area.at(0, 0);
  const row = area.rows === 1 ? 0 : env.rowIndex - area.place.top;
  const column = area.columns === 1 ? 0 : env.columnIndex - area.place.left;
  if (row < 0 || row >= area.rows || column < 0 || column >= area.columns) return { error: '#VALUE!' };
  // A block of several rows and columns lies beside nothing.
  if (area.rows > 1 && area.columns > 1) return { error: '#VALUE!' };
  return area.at(row, column);
}

function moved(index: number | null, by: number): number | null {
  return index === null ? null : index + by;
}

function within(count: number, most: number): number {
  return Math.max(0, Math.min(count, most));
}
