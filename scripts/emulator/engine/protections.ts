import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Rectangle } from './cells.ts';
import type { AccessRole, Actor, ApiError } from './contract.ts';
import type { Document, Sheet } from './document.ts';
import { cellsWithout, isWholeSheet, openCellsOf, sharedCells } from './ranges.ts';
import { denied, invalid } from './refusal.ts';
import type { Dimension } from './spans.ts';

type ProtectedRange = sheets_v4.Schema$ProtectedRange;

/** @throws ApiError 403 */
export function checkMayRead(document: Document, actor: Actor): void {
  if (roleOf(document, actor) === null) throw denied();
}

/** @throws ApiError 403 */
export function checkMayWrite(document: Document, actor: Actor): void {
  const role = roleOf(document, actor);
  if (role !== 'owner' && role !== 'writer') throw denied();
}

/** The owner always; where nobody is named, everybody who may edit the spreadsheet. */
export function mayEditProtected(document: Document, protection: ProtectedRange, actor: Actor): boolean {
  const role = roleOf(document, actor);
  if (role === 'owner') return true;
  if (role !== 'writer') return false;
  if (protection.warningOnly || !protection.editors) return true;
  return (protection.editors.users ?? []).some((email) => email.toLowerCase() === actor.email.toLowerCase());
}

/** Emails of all who may edit the spreadsheet. */
export const everyEditor = ({ access }: Document): string[] =>
  [...access].flatMap(([email, role]) => (role === 'reader' ? [] : [email]));

/** @throws ApiError 400 where one of the cells is kept from this person by any protection */
export function checkMayEditCells(document: Document, sheet: Sheet, cells: Rectangle, actor: Actor): void {
  if (cellGuard(document, sheet, actor)(cells)) throw protectedRefusal();
}

/** Tells whether one of some cells is kept from this person; for asking often. */
export function cellGuard(document: Document, sheet: Sheet, actor: Actor): (cells: Rectangle) => boolean {
  const protections = barring(document, sheet, actor);
  return (cells) => protections.some((protection) => barredCells(protection, cells).length > 0);
}

/**
 * At the end of a sheet, new rows or columns part nothing.
 * @throws ApiError 400 where new ones would part what is kept from this person
 */
export function checkMayInsert(
  document: Document,
  sheet: Sheet,
  { dimension, index }: { readonly dimension: Dimension; readonly index: number },
  actor: Actor,
): void {
  checkMayEditSheet(document, sheet, actor);
  const rows = dimension === 'ROWS';
  if (index >= (rows ? sheet.rowCount : sheet.columnCount)) return;
  for (const { range } of barring(document, sheet, actor)) {
    const { startRow, endRow, startColumn, endColumn } = openCellsOf(range ?? {});
    const [start, end] = rows ? [startRow, endRow] : [startColumn, endColumn];
    // Of a whole column, the first row too lies within.
    const isOpen = start === 0 && end === Number.POSITIVE_INFINITY;
    if (isOpen || (index > start && index < end)) throw protectedRefusal();
  }
}

/** @throws ApiError 400 where the sheet as a whole is kept from this person */
export function checkMayEditSheet(document: Document, sheet: Sheet, actor: Actor): void {
  if (barring(document, sheet, actor).some(({ range }) => isWholeSheet(range ?? {}))) {
    throw protectedRefusal();
  }
}

/** @throws ApiError 400 where any of the sheet is kept from this person */
export function checkMayDropSheet(document: Document, sheet: Sheet, actor: Actor): void {
  if (barring(document, sheet, actor).length > 0) throw protectedRefusal();
}

/** @throws ApiError 400 unless this person is one of its editors */
export function checkMayEditProtection(document: Document, protection: ProtectedRange, actor: Actor): void {
  if (!mayEditProtected(document, protection, actor)) throw protectedRefusal();
}

const roleOf = ({ access }: Document, { email }: Actor): AccessRole | null =>
  access.get(email.toLowerCase()) ?? null;

/** @source theoephraim/node-google-spreadsheet #20 quotes it */
export const protectedRefusal = (): ApiError =>
  invalid(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );

const barring = (document: Document, sheet: Sheet, actor: Actor): readonly ProtectedRange[] =>
  sheet.protectedRanges.filter((protection) => !mayEditProtected(document, protection, actor));

function barredCells(protection: ProtectedRange, cells: Rectangle): readonly Rectangle[] {
  const shared = sharedCells(openCellsOf(protection.range ?? {}), cells);
  if (!shared) return [];
  return (protection.unprotectedRanges ?? []).reduce<readonly Rectangle[]>(
    (barred, open) => barred.flatMap((part) => cellsWithout(part, openCellsOf(open))),
    [shared],
  );
}
