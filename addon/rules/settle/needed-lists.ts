import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';
import { NOT_CONFIRMED } from '../confirmed-case.ts';
import { foundFields } from './found-changes.ts';
import { CLUES } from './point-out.ts';
import { rowBase } from './row-base.ts';
import { cellText, isBlank, lookAt, type RowLook } from './row-look.ts';
import type { NeededLists } from './settlement.ts';
import type { ClaimedRow } from './standing-row.ts';
import { isBareRow } from './withdrawn-case.ts';

/**
 * What has to be read of the rest of the sheet before rows can be settled. Most edits need nothing: columns of
 * all cases are read for moves, new rows, what tells one client from another, and the numbers of cases.
 */
export function neededLists(rows: readonly ClaimedRow[]): NeededLists {
  const needs = rows.map((one) => neededBy(lookAt(one)));
  const fields = new Set(needs.flatMap((one) => one.fields));
  return {
    fields: FIELDS.map(({ key }) => key).filter((key) => fields.has(key)),
    published: [...new Set(needs.flatMap(({ published }) => published))].filter((caseId) => caseId !== ''),
  };
}

const FOR_MOVES: readonly FieldKey[] = [
  'caseId',
  'clientId',
  'stage',
  'stageSince',
  ...HANDLER_COLUMNS.map(({ field }) => field),
];
const FOR_CLIENTS: readonly FieldKey[] = ['caseId', 'clientId', 'nationalId', ...CLUES];

const NOTHING: NeededLists = { fields: [], published: [] };

function neededBy(look: RowLook): NeededLists {
  const { cells, confirmed, claims, editors } = look;
  if (FIELDS.every(({ key }) => isBlank(cells[key]))) return NOTHING;
  const standing = cellText(cells.caseId);
  const own = cellText(confirmed?.caseValues.caseId);
  if (standing === '' || editors.has('caseId')) {
    const before = cellText(editors.get('caseId')?.before.caseId);
    return { fields: [...FOR_MOVES, ...FOR_CLIENTS], published: [standing, own, before] };
  }
  const isConfirmed = own === standing;
  if (claims.length === 0 && !isConfirmed) return NOTHING;
  const found = isConfirmed ? foundIn(look, standing) : [];
  const mayMove =
    editors.has('stage') ||
    (editors.has('finish') && look.row.isTicked) ||
    claims.some(({ wish }) => wish !== null);
  const isForgotten = (field: FieldKey) =>
    !isConfirmed || NOT_CONFIRMED.includes(field) || confirmed?.long[field] !== undefined;
  const asksTheImport =
    found.length > 0 || isBareRow(look) || FIELDS.some(({ key }) => editors.has(key) && isForgotten(key));
  return {
    fields: [...(mayMove ? FOR_MOVES : []), ...(CLUES.some((clue) => editors.has(clue)) ? FOR_CLIENTS : [])],
    published: asksTheImport ? [standing] : [],
  };
}

function foundIn(look: RowLook, caseId: string): readonly FieldKey[] {
  const { confirmed } = look;
  return foundFields(look, rowBase(look, { what: 'case', caseId, confirmed, isReturned: false }, undefined));
}
