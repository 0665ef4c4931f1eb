import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { applyFields, type FieldMask } from '../../field-mask.ts';
import type { Batch } from '../batch.ts';
import { keptColors } from '../colors.ts';
import type { Actor } from '../contract.ts';
import { type Document, editSheet, type Sheet, takeId } from '../document.ts';
import { PROTECTED_RANGE_FIELDS } from '../known-fields.ts';
import { checkMayEditProtection } from '../protections.ts';
import { cellsOf, isWholeSheet } from '../ranges.ts';
import { invalid, unimplemented } from '../refusal.ts';
import { requestedFields, takes } from '../requested-fields.ts';
import { repliedProtection } from '../sheet-reply.ts';

type ProtectedRange = sheets_v4.Schema$ProtectedRange;

export function addProtectedRange(
  { protectedRange }: sheets_v4.Schema$AddProtectedRangeRequest,
  { draft, actor }: Batch,
): sheets_v4.Schema$Response {
  const asked = keptProtection(protectedRange ?? {});
  const sheet = editSheet(draft, asked.range?.sheetId);
  const protectedRangeId = asked.protectedRangeId ?? takeId(draft);
  if (find(draft, protectedRangeId)) {
    throw invalid(`Protected range with id ${protectedRangeId} already exists.`);
  }
  const protection = withOwners(draft, { ...asked, protectedRangeId }, actor);
  checkProtection(sheet, protection);
  sheet.protectedRanges = [...sheet.protectedRanges, protection];
  return { addProtectedRange: { protectedRange: repliedProtection(draft, protection, actor) } };
}

export function updateProtectedRange(
  { protectedRange, fields }: sheets_v4.Schema$UpdateProtectedRangeRequest,
  { draft, actor }: Batch,
): sheets_v4.Schema$Response {
  const mask = requestedFields(fields, PROTECTED_RANGE_FIELDS);
  const { sheet, protection } = known(draft, protectedRange?.protectedRangeId);
  checkMayEditProtection(draft, protection, actor);
  const source = keptProtection(protectedRange ?? {});
  const updated = withOwners(
    draft,
    {
      ...applyFields({ target: beforeUpdate(protection, source, mask), source, mask }),
      protectedRangeId: protection.protectedRangeId ?? 0,
    },
    actor,
  );
  if ((updated.range?.sheetId ?? sheet.sheetId) !== sheet.sheetId) {
    throw invalid('A protected range cannot be moved to another sheet.');
  }
  checkProtection(sheet, updated);
  sheet.protectedRanges = sheet.protectedRanges.map((other) => (other === protection ? updated : other));
  return {};
}

export function deleteProtectedRange(
  { protectedRangeId }: sheets_v4.Schema$DeleteProtectedRangeRequest,
  { draft, actor }: Batch,
): sheets_v4.Schema$Response {
  const { sheet, protection } = known(draft, protectedRangeId);
  checkMayEditProtection(draft, protection, actor);
  sheet.protectedRanges = sheet.protectedRanges.filter((other) => other !== protection);
  return {};
}

/** A protection that becomes a mere warning forgets its editors, unless the update names them. */
function beforeUpdate(before: ProtectedRange, source: ProtectedRange, mask: FieldMask): ProtectedRange {
  const { editors: _forgotten, ...others } = before;
  return takes(mask, 'warningOnly') && source.warningOnly ? others : before;
}

function keptProtection(asked: ProtectedRange): ProtectedRange {
  const {
    requestingUserCanEdit: _readOnly,
    range,
    unprotectedRanges,
    warningOnly,
    ...others
  } = keptColors(asked);
  if (others.namedRangeId || others.tableId) {
    throw unimplemented('protections of named ranges and tables');
  }
  if (others.editors?.domainUsersCanEdit || (others.editors?.groups ?? []).length > 0) {
    throw unimplemented('protections that let in groups or a domain');
  }
  return {
    ...others,
    ...(warningOnly ? { warningOnly } : {}),
    ...(range ? { range: { ...range, sheetId: range.sheetId ?? 0 } } : {}),
    ...(unprotectedRanges && unprotectedRanges.length > 0
      ? {
          unprotectedRanges: unprotectedRanges.map((open) => ({ ...open, sheetId: open.sheetId ?? 0 })),
        }
      : {}),
  };
}

/**
 * The owner of the spreadsheet is always an editor. Anybody else who names editors must be one of them.
 * @source the owner: Apps Script reference, Protection.removeEditors. The refusal is reported from the live API
 * for service accounts that may write and are not the owner, without any editor too; burnash/gspread #1439 found
 * that an account which owns the spreadsheet may name nobody
 */
function withOwners({ access }: Document, protection: ProtectedRange, actor: Actor): ProtectedRange {
  if (!protection.editors) return protection;
  const owners = [...access].flatMap(([email, role]) => (role === 'owner' ? [email] : []));
  const named = new Map<string, string>();
  for (const email of [...(protection.editors.users ?? []), ...owners]) {
    const key = email.toLowerCase();
    if (!named.has(key)) named.set(key, email);
  }
  if (!named.has(actor.email.toLowerCase())) throw invalid("You can't remove yourself as an editor.");
  return { ...protection, editors: { ...protection.editors, users: [...named.values()] } };
}

function checkProtection(
  sheet: Sheet,
  { protectedRangeId, range, editors, warningOnly, unprotectedRanges }: ProtectedRange,
): void {
  if (!range) throw invalid('Must specify a range, named range or table to protect.');
  cellsOf(sheet, range);
  if (isWholeSheet(range)) checkNoOtherOfSheet(sheet, protectedRangeId);
  if (warningOnly && editors) throw invalid('ProtectedRange is warningOnly. Editors cannot be set on it.');
  if (unprotectedRanges && !isWholeSheet(range)) {
    throw invalid('Unprotected ranges are only supported on protected sheets.');
  }
  for (const open of unprotectedRanges ?? []) {
    if ((open.sheetId ?? 0) !== sheet.sheetId) {
      throw invalid('Unprotected ranges must be on the protected sheet.');
    }
    cellsOf(sheet, open);
  }
}

/** @source googleapis/google-api-python-client #1064 quotes it */
function checkNoOtherOfSheet(sheet: Sheet, protectedRangeId: number | null | undefined): void {
  const taken = sheet.protectedRanges.some(
    (other) => other.protectedRangeId !== protectedRangeId && isWholeSheet(other.range ?? {}),
  );
  if (taken) throw invalid(`Sheet "${sheet.properties.title ?? ''}" already has sheet protection.`);
}

interface Found {
  readonly sheet: Sheet;
  readonly protection: ProtectedRange;
}

function find(draft: Document, id: number): Found | null {
  for (const sheet of draft.sheets) {
    const protection = sheet.protectedRanges.find(({ protectedRangeId }) => protectedRangeId === id);
    if (protection) return { sheet, protection };
  }
  return null;
}

function known(draft: Document, id: number | null | undefined): Found {
  const found = find(draft, id ?? 0);
  if (!found) throw invalid(`No protected range with id: ${id ?? 0}`);
  return { ...found, sheet: editSheet(draft, found.sheet.sheetId) };
}
