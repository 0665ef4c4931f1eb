import type { RawCell, RawSheet } from '../read/raw-sheet.ts';
import type { RowRange } from './found-table.ts';

/** Cells that a merged cell above gives to a row, by column index. */
export type FilledCells = ReadonlyMap<number, RawCell>;

/** What merged cells give to the rows they cover below their first one, by row index; only rows that exist. */
export function filledDown(
  { rows, merges }: RawSheet,
  { from, to }: RowRange,
): ReadonlyMap<number, FilledCells> {
  const filled = new Map<number, Map<number, RawCell>>();
  const tall = merges.filter(({ top, bottom }) => bottom > top);
  if (tall.length === 0) return filled;
  const indexOfRow = new Map(rows.map(({ rowNumber }, index) => [rowNumber, index]));
  for (const { top, bottom, left } of tall) {
    const first = indexOfRow.get(top + 1);
    const cell = first === undefined ? undefined : rows[first]?.cells[left];
    if (first === undefined || cell === undefined || first < from) continue;
    for (let index = first + 1; index < to && (rows[index]?.rowNumber ?? 0) <= bottom + 1; index += 1) {
      const cells = filled.get(index) ?? new Map<number, RawCell>();
      cells.set(left, cell);
      filled.set(index, cells);
    }
  }
  return filled;
}
