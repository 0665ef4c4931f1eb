import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { z } from 'zod';
import type { CellStyle, StyleTable } from './cell-style.ts';
import type { DimensionLook, Document, Row, Sheet, StoredValue } from './document.ts';

/** A spreadsheet as JSON. Two spreadsheets with the same contents give the same. */
export function savedDocument(document: Document): SavedDocument {
  const { edition: _draft, access, sheets, ...others } = document;
  return {
    version: 1,
    ...others,
    namedRanges: [...others.namedRanges],
    developerMetadata: [...others.developerMetadata],
    access: [...access],
    sheets: sheets.map(savedSheet),
  };
}

/**
 * The spreadsheet that was saved.
 * @throws ZodError where the value is none
 */
export function restoredDocument(saved: unknown, table: StyleTable): Document {
  const { version: _format, access, sheets, ...others } = SAVED_DOCUMENT.parse(saved);
  return {
    ...others,
    edition: 0,
    access: new Map(access),
    sheets: sheets.map((sheet) => restoredSheet(sheet, table)),
  };
}

/** What the emulator itself has written; its parts in the words of the API are taken as they are. */
const part = <Part>() => z.custom<Part>((value) => value !== null && typeof value === 'object');

interface SavedRow {
  readonly rowIndex: number;
  readonly values: readonly StoredValue[];
  /** Places in the sheet's list of styles; -1 is none. */
  readonly styles: readonly number[];
}

const LOOKS = z.array(z.tuple([z.number().int(), part<DimensionLook>()]));

const SAVED_SHEET = z.object({
  sheetId: z.number().int(),
  properties: part<sheets_v4.Schema$SheetProperties>(),
  rowCount: z.number().int(),
  columnCount: z.number().int(),
  rowLooks: LOOKS,
  columnLooks: LOOKS,
  conditionalFormats: z.array(part<sheets_v4.Schema$ConditionalFormatRule>()),
  filterViews: z.array(part<sheets_v4.Schema$FilterView>()),
  protectedRanges: z.array(part<sheets_v4.Schema$ProtectedRange>()),
  merges: z.array(part<sheets_v4.Schema$GridRange>()),
  basicFilter: part<sheets_v4.Schema$BasicFilter>().nullable(),
  styles: z.array(part<CellStyle>()),
  // Millions of cells: looking at each would take longer than all the rest.
  rows: z.array(part<SavedRow>()),
});

const SAVED_DOCUMENT = z.object({
  version: z.literal(1),
  spreadsheetId: z.string(),
  properties: part<sheets_v4.Schema$SpreadsheetProperties>(),
  namedRanges: z.array(part<sheets_v4.Schema$NamedRange>()),
  developerMetadata: z.array(part<sheets_v4.Schema$DeveloperMetadata>()),
  access: z.array(z.tuple([z.string(), z.enum(['owner', 'writer', 'reader'])])),
  nextId: z.number().int(),
  sheets: z.array(SAVED_SHEET),
});

type SavedSheet = z.infer<typeof SAVED_SHEET>;
type SavedDocument = z.infer<typeof SAVED_DOCUMENT>;

function savedSheet(sheet: Sheet): SavedSheet {
  const { edition: _draft, rows, rowLooks, columnLooks, basicFilter, ...others } = sheet;
  const styles = new Map<CellStyle, number>();
  return {
    ...others,
    conditionalFormats: [...others.conditionalFormats],
    filterViews: [...others.filterViews],
    protectedRanges: [...others.protectedRanges],
    merges: [...others.merges],
    basicFilter: basicFilter ?? null,
    rowLooks: savedLooks(rowLooks),
    columnLooks: savedLooks(columnLooks),
    rows: rows.flatMap((row, rowIndex) => (row ? savedRow(row, rowIndex, styles) : [])),
    styles: [...styles.keys()],
  };
}

function savedRow(row: Row, rowIndex: number, styles: Map<CellStyle, number>): SavedSheet['rows'] {
  const values = row.values.slice(0, row.values.findLastIndex((value) => value !== null) + 1);
  const styled = row.styles.slice(0, row.styles.findLastIndex((style) => style !== null) + 1);
  if (values.length === 0 && styled.length === 0) return [];
  return [{ rowIndex, values, styles: styled.map((style) => (style ? place(style, styles) : -1)) }];
}

function place(style: CellStyle, styles: Map<CellStyle, number>): number {
  const known = styles.get(style);
  if (known !== undefined) return known;
  styles.set(style, styles.size);
  return styles.size - 1;
}

const savedLooks = (looks: readonly (DimensionLook | undefined)[]): [number, DimensionLook][] =>
  looks.flatMap((look, index): [number, DimensionLook][] =>
    look && Object.keys(look).length > 0 ? [[index, look]] : [],
  );

function restoredSheet(saved: SavedSheet, table: StyleTable): Sheet {
  const { rows, styles, rowLooks, columnLooks, basicFilter, ...others } = saved;
  const interned = styles.map((style) => table.intern(style));
  return {
    ...others,
    edition: 0,
    basicFilter: basicFilter ?? undefined,
    rowLooks: fromEntries(rowLooks),
    columnLooks: fromEntries(columnLooks),
    rows: fromEntries(
      rows.map((row): [number, Row] => [
        row.rowIndex,
        {
          edition: 0,
          values: [...row.values],
          styles: row.styles.map((at) => interned[at] ?? null),
          holdsFormula: row.values.some((value) => value !== null && typeof value === 'object'),
        },
      ]),
    ),
  };
}

function fromEntries<Entry>(entries: readonly (readonly [number, Entry])[]): (Entry | undefined)[] {
  const list: (Entry | undefined)[] = [];
  for (const [index, entry] of entries) {
    while (list.length < index) list.push(undefined);
    list.push(entry);
  }
  return list;
}
