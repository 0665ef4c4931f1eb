import { MAX_COLUMNS, MAX_ROWS } from './cell/sheet-area.ts';
import type { RawCell, RawRow } from './raw-sheet.ts';
import { refusals } from './refusals.ts';

/** Counted up to each row's last filled cell, so that hostile repetitions end in bounded memory. */
const MAX_CELLS = 50_000_000;

/** Gathers the filled rows of one sheet, whatever order they come in. */
export class RowGatherer {
  private readonly rows: RawRow[] = [];
  private inOrder = true;
  private cellCount = 0;

  /** @param row its cells may be without any filled one: then it is dropped */
  add(row: RawRow): void {
    if (row.cells.length === 0) return;
    if (row.cells.length > MAX_COLUMNS || row.rowNumber > MAX_ROWS)
      throw refusals.damaged('a cell beyond the edge of a sheet');
    this.cellCount += row.cells.length;
    if (this.cellCount > MAX_CELLS)
      throw refusals.tooLarge(`more than ${MAX_CELLS / 1e6} million cells in one sheet`, 'a smaller sheet');
    if (row.rowNumber <= (this.rows.at(-1)?.rowNumber ?? 0)) this.inOrder = false;
    this.rows.push(row);
  }

  /** @returns the rows from top to bottom, each row number once */
  finish(): readonly RawRow[] {
    if (this.inOrder) return this.rows;
    const byNumber = new Map<number, RawRow>();
    for (const row of this.rows) {
      const known = byNumber.get(row.rowNumber);
      byNumber.set(row.rowNumber, known === undefined ? row : laidOver(known, row));
    }
    return [...byNumber.values()].sort((one, other) => one.rowNumber - other.rowNumber);
  }
}

function laidOver(below: RawRow, above: RawRow): RawRow {
  const cells: (RawCell | undefined)[] = [...below.cells];
  above.cells.forEach((cell, at) => {
    if (cell !== undefined) cells[at] = cell;
  });
  return { rowNumber: below.rowNumber, hidden: below.hidden || above.hidden, cells };
}
