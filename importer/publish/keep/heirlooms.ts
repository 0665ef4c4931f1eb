import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import type { SheetCell } from '../tables/sheet-cell.ts';
import type { ArrangedColumn } from './arrange-columns.ts';
import type { EditedCases, EditedRow, PublishedCells } from './edited-cases.ts';
import { keepCell } from './keep-cell.ts';
import { isIdentity } from './keep-row.ts';

/** By case id, then by index of the column: cells a person wrote on a case that is now part of this one. */
export type Heirlooms = ReadonlyMap<string, ReadonlyMap<number, SheetCell>>;

/** What people wrote on cases whose source rows went to another case, for that case. */
export function inherit({
  edited,
  columns,
  caseIdOf,
  importedById,
  successorOf,
}: {
  readonly edited: EditedCases;
  readonly columns: readonly ArrangedColumn[];
  readonly caseIdOf: (row: EditedRow) => string;
  readonly importedById: ReadonlyMap<string, readonly CellValue[]>;
  readonly successorOf: ReadonlyMap<string, string>;
}): Heirlooms {
  const heirlooms = new Map<string, Map<number, SheetCell>>();
  for (const row of edited.rows) {
    const caseId = caseIdOf(row);
    const successor = successorOf.get(caseId);
    const base = edited.published.get(caseId);
    if (successor === undefined || base === undefined || importedById.has(caseId)) continue;
    const inherited = heirlooms.get(successor) ?? new Map<number, SheetCell>();
    for (const [index, cell] of editsOfRow(columns, row, base)) {
      if (!inherited.has(index)) inherited.set(index, cell);
    }
    heirlooms.set(successor, inherited);
  }
  return heirlooms;
}

/** The cells of a row that are a person's work, each with the index of its column. */
export function editsOfRow(
  columns: readonly ArrangedColumn[],
  row: EditedRow,
  base: PublishedCells,
): readonly (readonly [index: number, cell: SheetCell])[] {
  return columns.flatMap(({ fieldIndex, isPeoples, editedIndex }, index) => {
    const mine = editedIndex === null ? null : (row.cells[editedIndex] ?? null);
    if (fieldIndex === null) return isPeoples && mine !== null ? [[index, mine] as const] : [];
    if (editedIndex === null || isIdentity(fieldIndex)) return [];
    const before = base[fieldIndex] ?? null;
    return keepCell({ base: before, mine, theirs: before }).isEdit ? [[index, mine] as const] : [];
  });
}
