import { FIELD_BY_KEY, type FieldKey } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { type Actor, actorOf, bothOf, unknownActor } from '../actor.ts';
import { type CaseCells, caseOfCells } from '../case-of-cells.ts';
import { confirmedCase } from '../confirmed-case.ts';
import type { Claim } from '../settle/claim.ts';
import type { RowClaim, RowField, StandingRow } from '../settle/standing-row.ts';
import { type Wish, wishOfTick } from '../settle/wish.ts';
import { stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';
import type { SeenOffice } from './seen-office.ts';
import { ROW_FIELDS } from './standing-row.ts';
import { overwritten, type WrittenCell } from './written-cells.ts';

/** What is known of claims besides themselves. */
export interface ClaimsBasis {
  readonly office: SeenOffice;
  /** The emails of those who own the spreadsheet. */
  readonly owners: readonly string[];
  /** What the add-on wrote a moment ago. */
  readonly written: readonly WrittenCell[];
  readonly wishes: readonly Wish[];
}

/** What an edit means for one of the rows that it touched. */
export function claimOnRow(claim: Claim, row: StandingRow, basis: ClaimsBasis): RowClaim {
  const fields = editedFields(claim, basis.office);
  const [only] = fields;
  const single = isOneCell(claim) && only !== undefined && isCaseField(only) ? only : null;
  const wish = wishOnRow(claim, row, basis);
  return {
    id: claim.id,
    by: claimant(claim, wish, basis),
    way: wish === null ? 'sheet' : 'sidebar',
    fields: new Set(fields),
    before: single === null ? {} : before(single, claim),
    after: single === null || claim.value === undefined ? {} : { [single]: asCell(single, claim.value) },
    typed: single === null ? {} : retyped(single, { claim, row, written: basis.written }),
    wish: wish === null ? null : { to: wish.to, reason: wish.reason },
  };
}

/** What whoever ticked the row had asked for in the sidebar; null where the edit is no such tick. */
export function wishOnRow(claim: Claim, row: StandingRow, { office, wishes }: ClaimsBasis): Wish | null {
  if (!row.isTicked || !editedFields(claim, office).includes('finish')) return null;
  // Nobody ticks more than the one box that the sidebar selects; of whom Google names, it is known who asked.
  if (claim.email === '' && !isOneCell(claim)) return null;
  // A row that was never confirmed stands as the import left it.
  const caseValues = confirmedCase(row.confirmed)?.caseValues ?? caseOfCells(row.cells);
  const caseId = String(row.cells.caseId ?? textOf(caseValues, 'caseId')).trim();
  const tick = { caseId, stage: stageOf(caseValues), email: claim.email, at: claim.at };
  return caseId === '' ? null : wishOfTick(wishes, tick);
}

/** Where Google does not tell who ticked, what was asked for in the sidebar stays what whoever asked may do. */
function claimant({ email }: Claim, wish: Wish | null, { office, owners }: ClaimsBasis): Actor {
  const { staff } = office;
  const known = (address: string) => {
    const isOwner = owners.some((owner) => owner.toLowerCase() === address.toLowerCase());
    return actorOf({ email: address, isOwner, staff });
  };
  if (email !== '') return known(email);
  const unknown = unknownActor({ owners, staff });
  return wish === null ? unknown : bothOf(unknown, known(wish.email));
}

function editedFields({ firstColumn, lastColumn }: Claim, { places }: SeenOffice): readonly RowField[] {
  return ROW_FIELDS.filter((field) => {
    const columnNumber = (places.cases.columns.get(field) ?? -1) + 1;
    return columnNumber >= firstColumn && columnNumber <= lastColumn;
  });
}

function isOneCell({ firstRow, lastRow, firstColumn, lastColumn }: Claim): boolean {
  return firstRow === lastRow && firstColumn === lastColumn;
}

function isCaseField(field: RowField): field is FieldKey {
  return field !== 'finish' && field !== 'reason';
}

/** Of a typed cell Google leaves out what stood there only where nothing did; of a pasted one it tells nothing. */
function before(field: FieldKey, { value, oldValue }: Claim): CaseCells {
  if (oldValue === undefined) return value === undefined ? {} : { [field]: null };
  return { [field]: asCell(field, oldValue) };
}

function retyped(
  field: FieldKey,
  at: { readonly claim: Claim; readonly row: StandingRow; readonly written: readonly WrittenCell[] },
): CaseCells {
  const { value } = at.claim;
  return value !== undefined && overwritten({ ...at, field }) ? { [field]: asCell(field, value) } : {};
}

/** Google tells every value as text; a cell of dates or numbers holds a number. */
function asCell(field: FieldKey, told: string): CellValue {
  const { kind } = FIELD_BY_KEY[field];
  const isNumeric = kind === 'date' || kind === 'money' || kind === 'percent';
  return isNumeric && /^-?\d+(\.\d+)?(E[+-]?\d+)?$/.test(told) ? Number(told) : told;
}
