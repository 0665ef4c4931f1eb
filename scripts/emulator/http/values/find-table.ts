import type { Rectangle } from '../../a1.ts';

/** A block of cells that touch each other, at its corners too. */
export type Table = Required<Rectangle> & { readonly endRowIndex: number; readonly endColumnIndex: number };

type Rows = readonly (readonly unknown[])[];

/**
 * The last table that a range has a cell in; null where there is none.
 * @param rows the whole sheet, empty cells as ''
 * @source https://developers.google.com/workspace/sheets/api/guides/values#append_values
 */
export function findTable(rows: Rows, within: Rectangle): Table | null {
  const { endRowIndex = Infinity, endColumnIndex = Infinity } = within;
  const last = tablesOf(rows)
    .filter(
      (table) =>
        table.startRowIndex < endRowIndex &&
        table.endRowIndex > within.startRowIndex &&
        table.startColumnIndex < endColumnIndex &&
        table.endColumnIndex > within.startColumnIndex,
    )
    .at(-1);
  return last ?? null;
}

/** Runs of filled cells, row by row, each joined with what it touches above; the table that ends last is last. */
function tablesOf(rows: Rows): readonly Table[] {
  let tables: Table[] = [];
  rows.forEach((row, rowIndex) => {
    for (const [startColumnIndex, endColumnIndex] of filledRuns(row)) {
      const run = { startRowIndex: rowIndex, endRowIndex: rowIndex + 1, startColumnIndex, endColumnIndex };
      tables = joined(tables, run);
    }
  });
  return tables;
}

function joined(tables: readonly Table[], run: Table): Table[] {
  const touching = tables.filter((table) => touches(table, run));
  if (touching.length === 0) return [...tables, run];
  const whole = touching.reduce(around, run);
  const apart = tables.filter((table) => !touching.includes(table));
  return joined(apart, whole); // grown, it may touch another
}

const touches = (one: Table, other: Table): boolean =>
  one.startRowIndex <= other.endRowIndex &&
  other.startRowIndex <= one.endRowIndex &&
  one.startColumnIndex <= other.endColumnIndex &&
  other.startColumnIndex <= one.endColumnIndex;

const around = (one: Table, other: Table): Table => ({
  startRowIndex: Math.min(one.startRowIndex, other.startRowIndex),
  endRowIndex: Math.max(one.endRowIndex, other.endRowIndex),
  startColumnIndex: Math.min(one.startColumnIndex, other.startColumnIndex),
  endColumnIndex: Math.max(one.endColumnIndex, other.endColumnIndex),
});

function filledRuns(row: readonly unknown[]): readonly (readonly [start: number, end: number])[] {
  const runs: [number, number][] = [];
  row.forEach((value, index) => {
    if (value === '') return;
    const last = runs.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  });
  return runs;
}
