import type { CellValue } from '../case-row.ts';
import { sameCell } from '../same-cell.ts';

/** A cell as it stands on the sheet. */
export interface StandingCell {
  readonly value: CellValue | boolean;
  /** Present where the value came from a formula. */
  readonly formula?: string;
}

export interface StandingRow {
  /** Empty where a row cannot be known again; such a row is never deleted. */
  readonly key: string;
  /** From 0. */
  readonly rowIndex: number;
  /** By column index; undefined where empty. */
  readonly cells: readonly (StandingCell | undefined)[];
}

/** A value to be written, or a person's formula with what it comes to: written only where no formula stands. */
export type WantedCell = CellValue | { readonly value: CellValue };

export interface WantedRow {
  /** Rows of one key are taken in order. */
  readonly key: string;
  /** By column index; undefined where the cell is people's own. */
  readonly cells: readonly (WantedCell | undefined)[];
}

/** Neighbouring cells of one row. Its values are written from the column on; null empties a cell. */
export interface CellRun {
  /** From 0; after the deletions, if those come first. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly CellValue[];
}

export interface RowChange {
  readonly key: string;
  readonly isNew: boolean;
  readonly runs: readonly CellRun[];
}

export type Deletion = 'first' | 'last';

export interface RowsPlan {
  /** From 0, as the rows stand before anything is deleted; ascending. */
  readonly deletedRowIndexes: readonly number[];
  /** Whether they go before anything is written, or once everything is. */
  readonly deletion: Deletion;
  /** In the order wanted: rows that change, then rows that are added below the last one. */
  readonly changes: readonly RowChange[];
  /** How many rows below the header the tab needs while it is written. */
  readonly contentRows: number;
}

/**
 * What brings the rows of a tab from how they stand to how they are wanted: rows stay where people put them,
 * only cells that differ are written, what is wanted no more is deleted, what is new comes below.
 */
export function planRows({
  standing,
  wanted,
  headerRowIndex,
  deletion = 'first',
}: {
  readonly standing: readonly StandingRow[];
  readonly wanted: Iterable<WantedRow>;
  readonly headerRowIndex: number;
  readonly deletion?: Deletion;
}): RowsPlan {
  const waiting = byKey(standing);
  const changed: RowChange[] = [];
  const added: { readonly key: string; readonly values: CellRun['values'] }[] = [];
  // Of a row that is as wanted nothing is kept: there are hundreds of thousands.
  for (const { key, cells } of wanted) {
    const found = waiting.get(key)?.shift();
    if (found === undefined) {
      added.push({ key, values: valuesOf(cells) });
      continue;
    }
    const runs = differingRuns(found, cells);
    if (runs.length > 0) changed.push({ key, isNew: false, runs });
  }
  const deletedRowIndexes = leftOver(waiting);
  const moved = afterDeletion(deletion === 'first' ? deletedRowIndexes : []);
  const changes = changed.map(({ runs, ...change }) => ({
    ...change,
    runs: runs.map((run) => ({ ...run, rowIndex: moved(run.rowIndex) })),
  }));
  const lastRowIndex = standing.reduce((last, { rowIndex }) => Math.max(last, rowIndex), headerRowIndex);
  let rowIndex = moved(lastRowIndex + 1);
  for (const { key, values } of added) {
    changes.push({ key, isNew: true, runs: [{ rowIndex, columnIndex: 0, values }] });
    rowIndex += 1;
  }
  return { deletedRowIndexes, deletion, changes, contentRows: rowIndex - headerRowIndex - 1 };
}

function byKey(standing: readonly StandingRow[]): Map<string, StandingRow[]> {
  const rows = new Map<string, StandingRow[]>();
  for (const row of standing) {
    const known = rows.get(row.key);
    if (known === undefined) rows.set(row.key, [row]);
    else known.push(row);
  }
  return rows;
}

function leftOver(waiting: ReadonlyMap<string, readonly StandingRow[]>): readonly number[] {
  const indexes: number[] = [];
  for (const [key, rows] of waiting) {
    if (key !== '') for (const { rowIndex } of rows) indexes.push(rowIndex);
  }
  return indexes.sort((a, b) => a - b);
}

/** Where a row comes to stand once the others are deleted; asked in any order. */
function afterDeletion(deleted: readonly number[]): (rowIndex: number) => number {
  return (rowIndex) => {
    let [low, high] = [0, deleted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((deleted[middle] as number) < rowIndex)
        low = middle + 1; // low ≤ middle < high
      else high = middle;
    }
    return rowIndex - low;
  };
}

/** Where the row stands before anything is deleted. */
function differingRuns(
  { rowIndex, cells: standing }: StandingRow,
  wanted: WantedRow['cells'],
): readonly CellRun[] {
  const runs: { rowIndex: number; columnIndex: number; values: CellValue[] }[] = [];
  for (let columnIndex = 0; columnIndex < wanted.length; columnIndex += 1) {
    const cell = wanted[columnIndex];
    if (cell === undefined || isAsWanted(standing[columnIndex], cell)) continue;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.columnIndex + last.values.length === columnIndex) {
      last.values.push(contentOf(cell));
    } else runs.push({ rowIndex, columnIndex, values: [contentOf(cell)] });
  }
  return runs;
}

function isAsWanted(standing: StandingCell | undefined, wanted: WantedCell): boolean {
  const isFormula = standing?.formula !== undefined;
  if (typeof wanted === 'object' && wanted !== null) {
    return isFormula || sameCell(shown(standing), wanted.value);
  }
  return !isFormula && sameCell(shown(standing), wanted);
}

/** A box that is ticked or not reads as the word that people see. */
function shown(standing: StandingCell | undefined): CellValue {
  const value = standing?.value ?? null;
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/** Of a new row; empty cells at its end are left out. */
function valuesOf(cells: WantedRow['cells']): CellRun['values'] {
  let end = cells.length;
  while (end > 0 && contentOf(cells[end - 1]) === null) end -= 1;
  return cells.slice(0, end).map(contentOf);
}

function contentOf(cell: WantedCell | undefined): CellValue {
  return typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
}
