import { FIELDS } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { contentOf, type SheetCell } from '../tables/sheet-cell.ts';
import type { ArrangedColumn } from './arrange-columns.ts';
import type { EditedRow, PublishedValues } from './edited-cases.ts';
import { keepCell } from './keep-cell.ts';
import type { KeepLog } from './keep-log.ts';
import { sameCell } from './same-cell.ts';

/** A case's row: each cell the person's or the import's. */
export function keepRow({
  caseId,
  columns,
  row,
  base,
  theirs,
  heirlooms,
  log,
}: {
  readonly caseId: string;
  readonly columns: readonly ArrangedColumn[];
  /** Null where the case is not on the sheet. */
  readonly row: EditedRow | null;
  readonly base: PublishedValues | undefined;
  /** In the order of FIELDS. */
  readonly theirs: readonly CellValue[];
  /** By index of the column: a person's cells from cases that were merged into this one. */
  readonly heirlooms: ReadonlyMap<number, SheetCell> | undefined;
  readonly log: KeepLog;
}): readonly SheetCell[] {
  return columns.map((arranged, index) => {
    const { fieldIndex, editedIndex } = arranged;
    const mine = editedIndex === null ? undefined : (row?.cells[editedIndex] ?? null);
    const heirloom = heirlooms?.get(index);
    const field = fieldIndex === null ? undefined : FIELDS[fieldIndex];
    if (field === undefined) return mine === null || mine === undefined ? (heirloom ?? null) : mine;
    const imported = (fieldIndex === null ? null : theirs[fieldIndex]) ?? null;
    if (isIdentity(arranged)) return imported;

    const baseValue = base === undefined ? undefined : (base[field.key] ?? null);
    const kept =
      row === null || mine === undefined
        ? { cell: imported, isEdit: false, isConflict: false }
        : keepCell({ base: baseValue, mine, theirs: imported });
    if (kept.isEdit) log.countEdit();
    if (kept.isConflict) {
      log.conflict({ caseId, field, before: baseValue ?? null, now: imported, kept: contentOf(kept.cell) });
    }
    if (heirloom === undefined || sameCell(contentOf(heirloom), contentOf(kept.cell))) return kept.cell;
    if (!kept.isEdit) return heirloom;
    log.twoEdits({ caseId, field, kept: contentOf(kept.cell), other: contentOf(heirloom) });
    return kept.cell;
  });
}

/** Ids belong to the machine: a changed one would tear a row from its case. */
export function isIdentity({ fieldIndex }: ArrangedColumn): boolean {
  const kind = fieldIndex === null ? undefined : FIELDS[fieldIndex]?.kind;
  return kind === 'caseId' || kind === 'clientId';
}
