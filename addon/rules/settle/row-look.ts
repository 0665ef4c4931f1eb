import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues, CellValue } from '../../../mappings/sheet/case-row.ts';
import type { CaseCells } from '../case-of-cells.ts';
import { type ConfirmedCase, confirmedCase } from '../confirmed-case.ts';
import { cleanText } from '../typed/clean-line.ts';
import type { ClaimedRow, RowClaim, RowField, StandingRow } from './standing-row.ts';

/** A row and what was done to it, before anything is judged. */
export interface RowLook {
  readonly row: StandingRow;
  /** As they stand, or as they are to be taken. */
  readonly cells: CaseCells;
  readonly confirmed: ConfirmedCase | null;
  /** Of all claims, also those that the row was settled with before. */
  readonly claimIds: readonly string[];
  /** Oldest first, without those. */
  readonly claims: readonly RowClaim[];
  /** By cell, the last claim that edited it. */
  readonly editors: ReadonlyMap<RowField, RowClaim>;
  /** True where nobody claims anything, so that whatever changed came from elsewhere. */
  readonly isLookedOver: boolean;
}

export function lookAt({ row, claims }: ClaimedRow): RowLook {
  const confirmed = confirmedCase(row.confirmed);
  const open = claims.filter(({ id }) => confirmed?.settled.includes(id) !== true);
  const editors = new Map<RowField, RowClaim>();
  const cells: { [Key in FieldKey]?: CellValue } = { ...row.cells };
  for (const claim of open) {
    for (const field of claim.fields) {
      editors.set(field, claim);
      if (field in row.cells) cells[field as FieldKey] = row.cells[field as FieldKey] ?? null; // it is among them
    }
    for (const { key } of FIELDS) {
      const typed = claim.typed[key];
      if (typed === undefined) continue;
      editors.set(key, claim);
      cells[key] = typed;
    }
  }
  const claimIds = claims.map(({ id }) => id);
  return { row, cells, confirmed, claimIds, claims: open, editors, isLookedOver: claims.length === 0 };
}

/** Whether a cell is empty, as a person sees it. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || cell === null || cleanText(String(cell)) === '';
}

/** The text of a cell, as a person sees it. */
export function cellText(cell: CellValue | CaseValues['caseId']): string {
  return cell === undefined || cell === null ? '' : cleanText(String(cell));
}
