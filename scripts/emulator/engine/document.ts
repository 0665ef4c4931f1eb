import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellStyle } from './cell-style.ts';
import type { AccessRole } from './contract.ts';
import { invalid } from './refusal.ts';

/** With its leading `=`. */
export interface Formula {
  readonly formula: string;
}

export type StoredValue = string | number | boolean | Formula | null;

/** One row of cells; what stands beyond the end of a list is empty. */
export interface Row {
  /** The draft that may write into it; any other copies it first. */
  readonly edition: number;
  readonly values: StoredValue[];
  readonly styles: (CellStyle | null)[];
  /** True where one of the values may be a formula. */
  holdsFormula: boolean;
}

export type DimensionLook = Pick<sheets_v4.Schema$DimensionProperties, 'pixelSize' | 'hiddenByUser'>;

export interface Sheet {
  readonly edition: number;
  readonly sheetId: number;
  /** Without id, place and size, which stand beside it. */
  properties: sheets_v4.Schema$SheetProperties;
  rowCount: number;
  columnCount: number;
  rows: (Row | undefined)[];
  rowLooks: (DimensionLook | undefined)[];
  columnLooks: (DimensionLook | undefined)[];
  conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[];
  filterViews: readonly sheets_v4.Schema$FilterView[];
  protectedRanges: readonly sheets_v4.Schema$ProtectedRange[];
  merges: readonly sheets_v4.Schema$GridRange[];
  basicFilter: sheets_v4.Schema$BasicFilter | undefined;
}

/**
 * A spreadsheet. Once a draft is taken of it, it is never written again; sheets and rows are copied when the
 * draft first writes to them, so dropping a draft undoes it.
 */
export interface Document {
  readonly edition: number;
  readonly spreadsheetId: string;
  properties: sheets_v4.Schema$SpreadsheetProperties;
  readonly sheets: Sheet[];
  namedRanges: readonly sheets_v4.Schema$NamedRange[];
  developerMetadata: readonly sheets_v4.Schema$DeveloperMetadata[];
  readonly access: ReadonlyMap<string, AccessRole>;
  /** Ids that nobody chose count up from here. */
  nextId: number;
}

export function draftOf(document: Document): Document {
  return { ...document, edition: document.edition + 1, sheets: [...document.sheets] };
}

/** @throws ApiError 400 where there is none */
export function sheetOf(document: Document, sheetId: number | null | undefined): Sheet {
  const sheet = document.sheets.find((candidate) => candidate.sheetId === (sheetId ?? 0));
  if (!sheet) throw invalid(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** A sheet of the draft, ready to be written to. */
export function editSheet(draft: Document, sheetId: number | null | undefined): Sheet {
  const sheet = sheetOf(draft, sheetId);
  if (sheet.edition === draft.edition) return sheet;
  const copy: Sheet = {
    ...sheet,
    edition: draft.edition,
    rows: sheet.rows.slice(),
    rowLooks: sheet.rowLooks.slice(),
    columnLooks: sheet.columnLooks.slice(),
  };
  draft.sheets[draft.sheets.indexOf(sheet)] = copy;
  return copy;
}

export function takeId(draft: Document): number {
  return draft.nextId++;
}

/** @source "Files you can store in Google Drive": 10 million cells */
const CELL_LIMIT = 10_000_000;

/** @throws ApiError 400 when the sheets have become too large */
export function checkCellLimit(draft: Document): void {
  const cells = draft.sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (cells > CELL_LIMIT) {
    throw invalid(
      `This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`,
    );
  }
}
