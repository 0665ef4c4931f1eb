import { FIELDS } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { sameCell } from '../../../mappings/sheet/same-cell.ts';
import { contentOf, type SheetCell } from '../tables/sheet-cell.ts';
import type { ArrangedColumn } from './arrange-columns.ts';
import type { EditedRow, PublishedCells } from './edited-cases.ts';
import { keepCell } from './keep-cell.ts';
import type { KeepLog } from './keep-log.ts';

interface CaseVersions {
  readonly caseId: string;
  readonly columns: readonly ArrangedColumn[];
  /** Null where the case is not on the sheet. */
  readonly row: EditedRow | null;
  readonly base: PublishedCells | undefined;
  /** In the order of FIELDS. */
  readonly theirs: readonly CellValue[];
  /** By index of the column: a person's cells from cases that were merged into this one. */
  readonly heirlooms: ReadonlyMap<number, SheetCell> | undefined;
  readonly log: KeepLog;
}

/** A case's row: each cell the person's or the import's. */
export function keepRow(versions: CaseVersions): readonly SheetCell[] {
  return versions.columns.map(({ fieldIndex, editedIndex }, index) => {
    const mine = editedIndex === null ? null : (versions.row?.cells[editedIndex] ?? null);
    const heirloom = versions.heirlooms?.get(index) ?? null;
    if (fieldIndex === null) return mine ?? heirloom;
    if (isIdentity(fieldIndex)) return versions.theirs[fieldIndex] ?? null;
    const wasThere = versions.row !== null && editedIndex !== null;
    return keepField(versions, { fieldIndex, mine: wasThere ? mine : undefined, heirloom });
  });
}

/** Ids belong to the machine: a changed one would tear a row from its case. */
export function isIdentity(fieldIndex: number): boolean {
  const kind = FIELDS[fieldIndex]?.kind;
  return kind === 'caseId' || kind === 'clientId';
}

function keepField(
  { caseId, base, theirs, log }: CaseVersions,
  {
    fieldIndex,
    mine,
    heirloom,
  }: {
    readonly fieldIndex: number;
    /** Undefined where the sheet does not have the cell at all. */
    readonly mine: SheetCell | undefined;
    readonly heirloom: SheetCell;
  },
): SheetCell {
  const now = theirs[fieldIndex] ?? null;
  const before = base === undefined ? undefined : (base[fieldIndex] ?? null);
  const { cell, isEdit, isConflict } =
    mine === undefined
      ? { cell: now, isEdit: false, isConflict: false }
      : keepCell({ base: before, mine, theirs: now });
  if (isEdit) log.countEdit();
  if (isConflict) log.conflict({ caseId, fieldIndex, before: before ?? null, now, kept: contentOf(cell) });
  if (heirloom === null || sameCell(contentOf(heirloom), contentOf(cell))) return cell;
  if (!isEdit) return heirloom;
  log.twoEdits({ caseId, fieldIndex, kept: contentOf(cell), other: contentOf(heirloom) });
  return cell;
}
