import type { RequestKinds } from '../../mappings/sheet/google/rest.ts';

/**
 * One request of every kind that casesheet sends, each with every field it may have, in an order in which a new
 * spreadsheet takes them all. A kind without its sample does not compile.
 */
export const REQUEST_SAMPLES: Required<RequestKinds> = {
  updateSpreadsheetProperties: {
    properties: { title: 'גיליון התיקים', locale: 'iw_IL', timeZone: 'Asia/Jerusalem' },
    fields: 'title,locale,timeZone',
  },
  addSheet: {
    properties: {
      sheetId: 7,
      title: 'תיקים',
      index: 0,
      hidden: false,
      rightToLeft: true,
      gridProperties: {
        rowCount: 20,
        columnCount: 8,
        frozenRowCount: 1,
        frozenColumnCount: 1,
        hideGridlines: true,
      },
    },
  },
  updateSheetProperties: {
    properties: { sheetId: 7, index: 1, gridProperties: { frozenRowCount: 2 } },
    fields: 'index,gridProperties.frozenRowCount',
  },
  insertDimension: {
    range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 2, endIndex: 4 },
    inheritFromBefore: true,
  },
  deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 18, endIndex: 20 } },
  updateDimensionProperties: {
    range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 },
    properties: { pixelSize: 140, hiddenByUser: true },
    fields: 'pixelSize,hiddenByUser',
  },
  updateCells: {
    start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
    rows: [
      {
        values: [
          { userEnteredValue: { stringValue: 'מספר תיק' } },
          { userEnteredValue: { numberValue: 45_000.5 } },
          { userEnteredValue: { boolValue: true } },
          { userEnteredValue: { formulaValue: '=B1+1' } },
        ],
      },
    ],
    fields: 'userEnteredValue',
  },
  repeatCell: {
    range: { sheetId: 7, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 8 },
    cell: {
      userEnteredFormat: {
        numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' },
        backgroundColorStyle: { rgbColor: { red: 0.25, green: 0.5, blue: 1 } },
        horizontalAlignment: 'RIGHT',
        verticalAlignment: 'TOP',
        wrapStrategy: 'WRAP',
        textDirection: 'RIGHT_TO_LEFT',
        textFormat: {
          foregroundColorStyle: { rgbColor: { red: 1 } },
          fontFamily: 'Arial',
          fontSize: 11,
          bold: true,
        },
      },
    },
    fields: 'userEnteredFormat(numberFormat,backgroundColorStyle,horizontalAlignment,textFormat.bold)',
  },
  appendCells: {
    sheetId: 7,
    rows: [{ values: [{ userEnteredValue: { stringValue: 'C00001' } }, {}] }],
    fields: 'userEnteredValue',
  },
  setDataValidation: {
    range: { sheetId: 7, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
    rule: {
      condition: {
        type: 'ONE_OF_LIST',
        values: [{ userEnteredValue: 'פתוח' }, { userEnteredValue: 'סגור' }],
      },
      inputMessage: 'בחרו מהרשימה',
      strict: true,
      showCustomUi: true,
    },
  },
  addConditionalFormatRule: {
    rule: {
      ranges: [{ sheetId: 7, startRowIndex: 1 }],
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A2="C00001"' }] },
        format: { textFormat: { bold: true } },
      },
    },
    index: 0,
  },
  deleteConditionalFormatRule: { sheetId: 7, index: 0 },
  addFilterView: {
    filter: {
      filterViewId: 11,
      title: 'גבייה',
      range: { sheetId: 7 },
      filterSpecs: [
        { columnIndex: 0, filterCriteria: { hiddenValues: ['סגור'] } },
        {
          columnIndex: 1,
          filterCriteria: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=B2>0' }] } },
        },
      ],
      sortSpecs: [{ dimensionIndex: 1, sortOrder: 'ASCENDING' }],
    },
  },
  updateFilterView: {
    filter: { filterViewId: 11, title: 'גבייה בלבד', range: { sheetId: 7 } },
    fields: 'title',
  },
  deleteFilterView: { filterId: 11 },
  addProtectedRange: {
    protectedRange: {
      protectedRangeId: 12,
      range: { sheetId: 7 },
      description: 'casesheet',
      warningOnly: false,
      unprotectedRanges: [{ sheetId: 7, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 }],
      editors: { users: ['owner@office.example'], domainUsersCanEdit: false },
    },
  },
  updateProtectedRange: {
    protectedRange: { protectedRangeId: 12, range: { sheetId: 7 }, description: 'casesheet: תיקים' },
    fields: 'description',
  },
  deleteProtectedRange: { protectedRangeId: 12 },
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: 13,
      metadataKey: 'casesheet.layout',
      metadataValue: '1',
      visibility: 'DOCUMENT',
      location: { spreadsheet: true },
    },
  },
  updateDeveloperMetadata: {
    dataFilters: [{ developerMetadataLookup: { metadataId: 13 } }],
    developerMetadata: { metadataValue: '2' },
    fields: 'metadataValue',
  },
};
