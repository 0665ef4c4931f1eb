import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { applyFields } from '../../field-mask.ts';
import type { Batch } from '../batch.ts';
import { type Document, sheetOf, takeId } from '../document.ts';
import { NAMED_RANGE_FIELDS } from '../known-fields.ts';
import { cellsOf } from '../ranges.ts';
import { invalid } from '../refusal.ts';
import { requestedFields } from '../requested-fields.ts';
import { repliedNamedRange } from '../sheet-reply.ts';

type NamedRange = sheets_v4.Schema$NamedRange;

export function addNamedRange(
  { namedRange }: sheets_v4.Schema$AddNamedRangeRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const namedRangeId = namedRange?.namedRangeId ?? String(takeId(draft));
  if (draft.namedRanges.some((other) => other.namedRangeId === namedRangeId)) {
    throw invalid(`Named range with id ${namedRangeId} already exists.`);
  }
  const added = { ...namedRange, namedRangeId };
  checkNamedRange(draft, added);
  draft.namedRanges = [...draft.namedRanges, added];
  return { addNamedRange: { namedRange: repliedNamedRange(added) } };
}

export function updateNamedRange(
  { namedRange, fields }: sheets_v4.Schema$UpdateNamedRangeRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const mask = requestedFields(fields, NAMED_RANGE_FIELDS);
  const before = known(draft, namedRange?.namedRangeId);
  const after = {
    ...applyFields({ target: before, source: namedRange ?? {}, mask }),
    namedRangeId: before.namedRangeId ?? '',
  };
  checkNamedRange(draft, after);
  draft.namedRanges = draft.namedRanges.map((other) => (other === before ? after : other));
  return {};
}

export function deleteNamedRange(
  { namedRangeId }: sheets_v4.Schema$DeleteNamedRangeRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const named = known(draft, namedRangeId);
  draft.namedRanges = draft.namedRanges.filter((other) => other !== named);
  return {};
}

function known({ namedRanges }: Document, id: string | null | undefined): NamedRange {
  const named = namedRanges.find(({ namedRangeId }) => namedRangeId === id);
  if (!named) throw invalid(`No named range with id: ${id ?? ''}`);
  return named;
}

function checkNamedRange(draft: Document, { name, range, namedRangeId }: NamedRange): void {
  if (!name) throw invalid('The name of a named range is required.');
  if (!range) throw invalid('The range of a named range is required.');
  cellsOf(sheetOf(draft, range.sheetId), range);
  const taken = draft.namedRanges.some(
    (other) => other.namedRangeId !== namedRangeId && other.name?.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw invalid(`A named range with the name "${name}" already exists.`);
}
