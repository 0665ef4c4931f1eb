import type { Column } from '../../../mappings/sheet/tabs.ts';
import { addedColumn } from '../keep/arrange-columns.ts';
import { moveFormula } from '../keep/move-formula.ts';
import type { PeoplesRows } from '../tables/feedback-table.ts';
import { addedKind, sheetCell } from './cells-read-back.ts';
import type { ReadTab } from './read-tab.ts';

/**
 * The rows of a tab that people fill by themselves, to be written again as they stand: in their order, with the
 * columns where people left them. A column of ours that is gone comes back at the end.
 */
export function readPeoplesRows<Key extends string>(
  { headers, rows }: ReadTab<Key>,
  ours: readonly Column<Key>[],
): PeoplesRows {
  const width = rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    Math.max(...headers.keys()) + 1,
  );
  const taken = new Set<Column>();
  const standing = Array.from({ length: width }, (_, index): Column => {
    const header = headers.get(index) ?? '';
    const own = ours.find((column) => column.header === header && !taken.has(column));
    if (own === undefined)
      return addedColumn(header, addedKind(rows.map(({ cells }) => cells[index])), index);
    taken.add(own);
    return own;
  });
  const missing = ours.filter((column) => !taken.has(column));
  return {
    columns: [...standing, ...missing],
    rows: rows.map(({ rowNumber, cells }, index) => [
      ...standing.map(({ kind }, column) =>
        moveFormula(sheetCell(kind, cells[column]), {
          fromRow: rowNumber,
          toRow: index + 2,
          columnsMoved: false,
        }),
      ),
      ...missing.map(() => null),
    ]),
  };
}
