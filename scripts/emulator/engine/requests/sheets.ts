import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { applyFields } from '../../field-mask.ts';
import type { Batch } from '../batch.ts';
import { changeDimension } from '../change-dimension.ts';
import { keptColors } from '../colors.ts';
import { checkCellLimit, type Document, editSheet, type Sheet, sheetOf } from '../document.ts';
import { SHEET_FIELDS } from '../known-fields.ts';
import { addSheetTo, checkTitle } from '../new-sheet.ts';
import { checkMayDropSheet, checkMayEditCells, checkMayEditSheet } from '../protections.ts';
import { retitleFormulas } from '../references.ts';
import { invalid } from '../refusal.ts';
import { requestedFields, takes } from '../requested-fields.ts';
import { rewriteFormulas } from '../rewrite-formulas.ts';
import { repliedProperties } from '../sheet-reply.ts';

export function addSheet(
  { properties }: sheets_v4.Schema$AddSheetRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const sheet = addSheetTo(draft, properties ?? {});
  return { addSheet: { properties: repliedProperties(draft, sheet) } };
}

export function deleteSheet(
  { sheetId }: sheets_v4.Schema$DeleteSheetRequest,
  { draft, actor, styles }: Batch,
): sheets_v4.Schema$Response {
  const sheet = draft.sheets.find((candidate) => candidate.sheetId === (sheetId ?? 0));
  if (!sheet) throw invalid(`No sheet with id: ${sheetId ?? 0}`);
  checkMayDropSheet(draft, sheet, actor);
  if (draft.sheets.length === 1) throw invalid("You can't remove all the sheets in a document.");
  draft.sheets.splice(draft.sheets.indexOf(sheet), 1);
  checkSomeVisible(draft);
  rewriteFormulas({ draft, styles }, retitleFormulas(sheet.properties.title ?? '', null));
  draft.namedRanges = draft.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheet.sheetId);
  draft.developerMetadata = draft.developerMetadata.filter(
    ({ location }) => (location?.sheetId ?? location?.dimensionRange?.sheetId) !== sheet.sheetId,
  );
  return {};
}

export function updateSheetProperties(
  { properties, fields }: sheets_v4.Schema$UpdateSheetPropertiesRequest,
  batch: Batch,
): sheets_v4.Schema$Response {
  const { draft, actor } = batch;
  const mask = requestedFields(fields, SHEET_FIELDS);
  const sheet = editSheet(draft, sheetOf(draft, properties?.sheetId).sheetId);
  checkMayEditSheet(draft, sheet, actor);
  const { rowCount, columnCount } = sheet;
  const before = {
    ...sheet.properties,
    gridProperties: { rowCount, columnCount, ...sheet.properties.gridProperties },
  };
  const after = applyFields({ target: before, source: keptColors(properties ?? {}), mask });
  if (takes(mask, 'title')) rename(batch, sheet, after.title ?? '');
  const { sheetId: _id, index, gridProperties, sheetType: _type, ...others } = after;
  const { rowCount: rows = rowCount, columnCount: columns = columnCount, ...grid } = gridProperties ?? {};
  sheet.properties = { ...others, title: after.title ?? '', gridProperties: grid };
  resize(sheet, { rowCount: rows ?? rowCount, columnCount: columns ?? columnCount, batch });
  checkFrozen(sheet);
  if (takes(mask, 'index')) moveSheet(draft, sheet, index ?? draft.sheets.length);
  checkSomeVisible(draft);
  return {};
}

function rename({ draft, styles }: Batch, sheet: Sheet, title: string): void {
  const before = sheet.properties.title ?? '';
  if (title === before) return;
  checkTitle(draft, title, sheet.sheetId);
  rewriteFormulas({ draft, styles }, retitleFormulas(before, title));
}

function resize(
  sheet: Sheet,
  { rowCount, columnCount, batch }: Pick<Sheet, 'rowCount' | 'columnCount'> & { readonly batch: Batch },
): void {
  if (rowCount < 1 || columnCount < 1) throw invalid('A sheet must have at least one row and one column.');
  const { draft, actor } = batch;
  const whole = { startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount };
  if (rowCount < sheet.rowCount) {
    checkMayEditCells(draft, sheet, { ...whole, startRow: rowCount }, actor);
    const change = { kind: 'delete', start: rowCount, end: sheet.rowCount } as const;
    changeDimension(sheet, { dimension: 'ROWS', change, batch });
  }
  if (columnCount < sheet.columnCount) {
    checkMayEditCells(draft, sheet, { ...whole, startColumn: columnCount }, actor);
    const change = { kind: 'delete', start: columnCount, end: sheet.columnCount } as const;
    changeDimension(sheet, { dimension: 'COLUMNS', change, batch });
  }
  sheet.rowCount = rowCount;
  sheet.columnCount = columnCount;
  checkCellLimit(draft);
}

function checkFrozen({ properties: { gridProperties }, rowCount, columnCount }: Sheet): void {
  if ((gridProperties?.frozenRowCount ?? 0) >= rowCount) {
    throw invalid("You can't freeze all visible rows on the sheet.");
  }
  if ((gridProperties?.frozenColumnCount ?? 0) >= columnCount) {
    throw invalid("You can't freeze all visible columns on the sheet.");
  }
}

/** The place counts as before the sheet is taken out. */
function moveSheet({ sheets }: Document, sheet: Sheet, index: number): void {
  const before = sheets.indexOf(sheet);
  sheets.splice(before, 1);
  sheets.splice(index > before ? index - 1 : index, 0, sheet);
}

function checkSomeVisible({ sheets }: Document): void {
  if (sheets.every(({ properties }) => properties.hidden)) {
    throw invalid("You can't remove all the visible sheets in a document.");
  }
}
