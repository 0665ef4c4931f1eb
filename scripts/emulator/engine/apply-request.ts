import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { isGoogleField } from '../messages/message-fields.ts';
import type { Batch } from './batch.ts';
import { ApiError } from './contract.ts';
import { invalid, refusedAt, unimplemented } from './refusal.ts';
import { appendCells } from './requests/append-cells.ts';
import { updateBorders } from './requests/borders.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './requests/conditional-formats.ts';
import { setDataValidation } from './requests/data-validation.ts';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './requests/developer-metadata.ts';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './requests/dimensions.ts';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  setBasicFilter,
  updateFilterView,
} from './requests/filters.ts';
import { mergeCells, unmergeCells } from './requests/merges.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './requests/named-ranges.ts';
import {
  addProtectedRange,
  deleteProtectedRange,
  updateProtectedRange,
} from './requests/protected-ranges.ts';
import { repeatCell } from './requests/repeat-cell.ts';
import { addSheet, deleteSheet, updateSheetProperties } from './requests/sheets.ts';
import { sortRange } from './requests/sort-range.ts';
import { updateSpreadsheetProperties } from './requests/spreadsheet-properties.ts';
import { updateCells } from './requests/update-cells.ts';

/**
 * Applies one entry of a batchUpdate to the batch's draft.
 * @param index its place, which refusals name
 * @throws ApiError
 */
export function applyRequest(
  request: sheets_v4.Schema$Request,
  index: number,
  batch: Batch,
): sheets_v4.Schema$Response {
  const [kind, body] = kindOf(request, index);
  try {
    const apply = APPLY[kind];
    if (!apply) throw unimplemented(`the request ${kind}`);
    // The table pairs each kind with its own body, which TypeScript cannot follow through a lookup.
    return (apply as (body: unknown, batch: Batch) => sheets_v4.Schema$Response)(body, batch);
  } catch (error) {
    throw error instanceof ApiError && error.code === 400
      ? refusedAt(`requests[${index}].${kind}`, error)
      : error;
  }
}

type Kind = keyof sheets_v4.Schema$Request;

const APPLY: {
  readonly [Each in Kind]?: (
    body: NonNullable<sheets_v4.Schema$Request[Each]>,
    batch: Batch,
  ) => sheets_v4.Schema$Response;
} = {
  addConditionalFormatRule,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  clearBasicFilter,
  createDeveloperMetadata,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteSheet,
  insertDimension,
  mergeCells,
  moveDimension,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  unmergeCells,
  updateBorders,
  updateCells,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionProperties,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

function kindOf(request: sheets_v4.Schema$Request, index: number): readonly [Kind, unknown] {
  const kinds = Object.entries(request).filter(([, body]) => (body ?? null) !== null);
  const unknown = kinds.find(([kind]) => !isGoogleField('Request', kind));
  if (unknown) {
    throw invalid(
      `Invalid JSON payload received. Unknown name "${unknown[0]}" at 'requests[${index}]': Cannot find field.`,
    );
  }
  const [first, second] = kinds;
  if (!first) throw invalid(`Invalid requests[${index}]: No request set.`);
  if (second) {
    throw invalid(
      `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${second[0]}'`,
    );
  }
  return [first[0] as Kind, first[1]]; // checked above
}
