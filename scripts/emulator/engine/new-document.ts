import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { applyRequest } from './apply-request.ts';
import type { Batch } from './batch.ts';
import { keptColors } from './colors.ts';
import type { Document, Sheet } from './document.ts';
import { addSheetTo } from './new-sheet.ts';
import { checkTimeZone } from './time-zone.ts';

/** How a cell looks that nobody has formatted. */
export const DEFAULT_FORMAT: sheets_v4.Schema$CellFormat = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
};

/**
 * An empty spreadsheet, not yet with a sheet.
 * @throws ApiError 400 where its time zone is none
 */
export function emptyDocument({
  spreadsheetId,
  properties,
  owner,
}: {
  readonly spreadsheetId: string;
  readonly properties: sheets_v4.Schema$SpreadsheetProperties;
  readonly owner: string;
}): Document {
  checkTimeZone(properties);
  return {
    edition: 0,
    spreadsheetId,
    properties: {
      title: 'Untitled spreadsheet',
      locale: 'en_US',
      autoRecalc: 'ON_CHANGE',
      timeZone: 'Etc/GMT',
      defaultFormat: keptColors(DEFAULT_FORMAT),
      ...keptColors(properties),
    },
    sheets: [],
    namedRanges: [],
    developerMetadata: [],
    access: new Map([[owner.toLowerCase(), 'owner']]),
    nextId: FIRST_ID,
  };
}

/** Fills an empty draft with what `spreadsheets.create` was given. */
export function fillDocument(
  { sheets, namedRanges, developerMetadata }: sheets_v4.Schema$Spreadsheet,
  batch: Batch,
): void {
  const asked = sheets && sheets.length > 0 ? sheets : [{}];
  const added = asked.map(({ properties }, index) =>
    addSheetTo(batch.draft, { ...(index === 0 ? { sheetId: 0 } : {}), ...properties }),
  );
  const requests = [
    ...asked.flatMap((sheet, index) => sheetRequests(sheet, added[index])),
    ...(namedRanges ?? []).map((namedRange) => ({ addNamedRange: { namedRange } })),
    ...(developerMetadata ?? []).map((entry) => ({ createDeveloperMetadata: { developerMetadata: entry } })),
  ];
  requests.forEach((request, index) => {
    applyRequest(request, index, batch);
  });
}

const FIRST_ID = 1_000_000_001;

/** Whatever else a sheet was given, as if it had been asked for afterwards. */
function sheetRequests(asked: sheets_v4.Schema$Sheet, added: Sheet | undefined): sheets_v4.Schema$Request[] {
  const sheetId = added?.sheetId ?? 0;
  const here = <Ranged extends { range?: sheets_v4.Schema$GridRange }>(ranged: Ranged): Ranged =>
    ranged.range ? { ...ranged, range: { ...ranged.range, sheetId } } : ranged;
  return [
    ...(asked.data ?? []).flatMap(({ rowData, startRow, startColumn }) =>
      rowData
        ? [
            {
              updateCells: {
                start: { sheetId, rowIndex: startRow ?? 0, columnIndex: startColumn ?? 0 },
                rows: rowData,
                fields: '*',
              },
            },
          ]
        : [],
    ),
    ...(asked.merges ?? []).map((range) => ({
      mergeCells: { range: { ...range, sheetId }, mergeType: 'MERGE_ALL' },
    })),
    ...(asked.conditionalFormats ?? []).map(({ ranges, ...rule }, index) => ({
      addConditionalFormatRule: {
        rule: { ...rule, ranges: (ranges ?? []).map((range) => ({ ...range, sheetId })) },
        index,
      },
    })),
    ...(asked.filterViews ?? []).map((filter) => ({ addFilterView: { filter: here(filter) } })),
    ...(asked.basicFilter ? [{ setBasicFilter: { filter: here(asked.basicFilter) } }] : []),
    ...(asked.protectedRanges ?? []).map((protectedRange) => ({
      addProtectedRange: { protectedRange: here(protectedRange) },
    })),
    ...(asked.developerMetadata ?? []).map((developerMetadata) => ({
      createDeveloperMetadata: { developerMetadata: { location: { sheetId }, ...developerMetadata } },
    })),
  ];
}
