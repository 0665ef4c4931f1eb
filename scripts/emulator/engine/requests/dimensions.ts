import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { applyFields } from '../../field-mask.ts';
import type { Batch } from '../batch.ts';
import { changeDimension } from '../change-dimension.ts';
import { checkCellLimit, editSheet, type Sheet } from '../document.ts';
import { inheritStyles } from '../inherit-styles.ts';
import { DIMENSION_FIELDS } from '../known-fields.ts';
import { checkMayEditCells, checkMayEditSheet, checkMayInsert } from '../protections.ts';
import { invalid } from '../refusal.ts';
import { requestedFields } from '../requested-fields.ts';
import type { Dimension } from '../spans.ts';

export function insertDimension(
  { range, inheritFromBefore }: sheets_v4.Schema$InsertDimensionRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const { sheet, dimension, start, end, size } = dimensionOf(range, batch);
  checkInsertPlace(start, { size, inheritFromBefore: inheritFromBefore === true });
  checkMayInsert(batch.draft, sheet, { dimension, index: start }, batch.actor);
  const count = end - start;
  changeDimension(sheet, { dimension, change: { kind: 'insert', at: start, count }, batch });
  checkCellLimit(batch.draft);
  inheritStyles(sheet, {
    dimension,
    start,
    end,
    from: inheritFromBefore ? start - 1 : end,
    styles: batch.styles,
  });
  return {};
}

export function deleteDimension(
  { range }: sheets_v4.Schema$DeleteDimensionRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const { sheet, dimension, start, end, size } = dimensionOf(range, batch);
  const rows = dimension === 'ROWS';
  const [one, many] = rows ? ['row', 'rows'] : ['column', 'columns'];
  if (end > size) {
    const index = Math.max(start, size);
    throw invalid(
      `Cannot delete a ${one} that doesn't exist. Tried to delete ${one} index ${index} but there are only ${size} ${many}.`,
    );
  }
  checkMayEditCells(batch.draft, sheet, crossing(sheet, { dimension, start, end }), batch.actor);
  if (end - start === size) throw invalid(`You can't delete all the ${many} on the sheet.`);
  const grid = sheet.properties.gridProperties;
  const frozen = (rows ? grid?.frozenRowCount : grid?.frozenColumnCount) ?? 0;
  if (start <= frozen && end === size) {
    throw invalid(`Sorry, it is not possible to delete all non-frozen ${many}.`);
  }
  changeDimension(sheet, { dimension, change: { kind: 'delete', start, end }, batch });
  return {};
}

export function appendDimension(
  { sheetId, dimension, length }: sheets_v4.Schema$AppendDimensionRequest,
  { draft, actor }: Batch,
): sheets_v4.Schema$Response {
  const sheet = editSheet(draft, sheetId);
  checkMayEditSheet(draft, sheet, actor);
  if ((length ?? 0) < 1) throw invalid('length must be greater than 0.');
  if (kindOf(dimension) === 'ROWS') sheet.rowCount += length ?? 0;
  else sheet.columnCount += length ?? 0;
  checkCellLimit(draft);
  return {};
}

export function moveDimension(
  { source, destinationIndex }: sheets_v4.Schema$MoveDimensionRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const { sheet, dimension, start, end, size } = dimensionOf(source, batch);
  const to = destinationIndex ?? 0;
  if (end > size || to < 0 || to > size)
    throw invalid(`destinationIndex ${to} is outside of the grid (${size}).`);
  if (to > start && to < end) throw invalid('The destination lies within what is moved.');
  checkMayEditCells(batch.draft, sheet, crossing(sheet, { dimension, start, end }), batch.actor);
  checkMayInsert(batch.draft, sheet, { dimension, index: to }, batch.actor);
  if (to === start || to === end) return {};
  changeDimension(sheet, { dimension, change: { kind: 'move', start, end, to }, batch });
  return {};
}

export function updateDimensionProperties(
  { range, properties, fields }: sheets_v4.Schema$UpdateDimensionPropertiesRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const mask = requestedFields(fields, DIMENSION_FIELDS);
  const sheet = editSheet(batch.draft, range?.sheetId);
  checkMayEditSheet(batch.draft, sheet, batch.actor);
  const rows = kindOf(range?.dimension) === 'ROWS';
  const looks = rows ? sheet.rowLooks : sheet.columnLooks;
  const size = rows ? sheet.rowCount : sheet.columnCount;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? size;
  if (start >= size || end > size) throw invalid(`The range reaches past the grid (${size}).`);
  while (looks.length < end) looks.push(undefined);
  for (let index = start; index < end; index += 1) {
    looks[index] = applyFields({ target: looks[index] ?? {}, source: properties ?? {}, mask });
  }
  return {};
}

interface Place {
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

function dimensionOf(
  range: sheets_v4.Schema$DimensionRange | undefined,
  { draft }: Batch,
): Place & { readonly sheet: Sheet; readonly size: number } {
  const sheet = editSheet(draft, range?.sheetId);
  const dimension = kindOf(range?.dimension);
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? size;
  if (start < 0 || end <= start) throw invalid('range.endIndex must be greater than range.startIndex.');
  return { sheet, dimension, start, end, size };
}

function kindOf(dimension: string | null | undefined): Dimension {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw invalid('No dimension specified.');
}

function checkInsertPlace(
  start: number,
  { size, inheritFromBefore }: { readonly size: number; readonly inheritFromBefore: boolean },
): void {
  if (start > size) throw invalid(`range.startIndex is larger than current grid size (${size})`);
  if (inheritFromBefore && start === 0) {
    throw invalid('range.startIndex must be greater than 0 if inheritFromBefore is true.');
  }
  if (!inheritFromBefore && start === size) {
    throw invalid(
      `range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`,
    );
  }
}

function crossing({ rowCount, columnCount }: Sheet, { dimension, start, end }: Place) {
  return dimension === 'ROWS'
    ? { startRow: start, endRow: end, startColumn: 0, endColumn: columnCount }
    : { startRow: 0, endRow: rowCount, startColumn: start, endColumn: end };
}
