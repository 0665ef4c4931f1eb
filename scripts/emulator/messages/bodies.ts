import type { MessageFields } from './message-fields.ts';

/** What a call of the Sheets API may carry, and the kinds of request in a batch. */
export const BODIES = {
  BatchClearValuesRequest: { 'string[]': 'ranges' },
  BatchUpdateSpreadsheetRequest: {
    boolean: 'includeSpreadsheetInResponse responseIncludeGridData',
    'Request[]': 'requests',
    'string[]': 'responseRanges',
    lacking: 'commentsViewMode',
  },
  BatchUpdateValuesRequest: {
    'ValueRange[]': 'data',
    boolean: 'includeValuesInResponse',
    DateTimeRenderOption: 'responseDateTimeRenderOption',
    ValueRenderOption: 'responseValueRenderOption',
    ValueInputOption: 'valueInputOption',
  },
  ClearValuesRequest: {},
  Request: {
    AddConditionalFormatRuleRequest: 'addConditionalFormatRule',
    AddFilterViewRequest: 'addFilterView',
    AddNamedRangeRequest: 'addNamedRange',
    AddProtectedRangeRequest: 'addProtectedRange',
    AddSheetRequest: 'addSheet',
    AppendCellsRequest: 'appendCells',
    AppendDimensionRequest: 'appendDimension',
    ClearBasicFilterRequest: 'clearBasicFilter',
    CreateDeveloperMetadataRequest: 'createDeveloperMetadata',
    DeleteConditionalFormatRuleRequest: 'deleteConditionalFormatRule',
    DeleteDeveloperMetadataRequest: 'deleteDeveloperMetadata',
    DeleteDimensionRequest: 'deleteDimension',
    DeleteFilterViewRequest: 'deleteFilterView',
    DeleteNamedRangeRequest: 'deleteNamedRange',
    DeleteProtectedRangeRequest: 'deleteProtectedRange',
    DeleteSheetRequest: 'deleteSheet',
    InsertDimensionRequest: 'insertDimension',
    MergeCellsRequest: 'mergeCells',
    MoveDimensionRequest: 'moveDimension',
    RepeatCellRequest: 'repeatCell',
    SetBasicFilterRequest: 'setBasicFilter',
    SetDataValidationRequest: 'setDataValidation',
    SortRangeRequest: 'sortRange',
    UnmergeCellsRequest: 'unmergeCells',
    UpdateBordersRequest: 'updateBorders',
    UpdateCellsRequest: 'updateCells',
    UpdateConditionalFormatRuleRequest: 'updateConditionalFormatRule',
    UpdateDeveloperMetadataRequest: 'updateDeveloperMetadata',
    UpdateDimensionPropertiesRequest: 'updateDimensionProperties',
    UpdateFilterViewRequest: 'updateFilterView',
    UpdateNamedRangeRequest: 'updateNamedRange',
    UpdateProtectedRangeRequest: 'updateProtectedRange',
    UpdateSheetPropertiesRequest: 'updateSheetProperties',
    UpdateSpreadsheetPropertiesRequest: 'updateSpreadsheetProperties',
    lacking:
      'addBanding addChart addCommentReply addDataSource addDimensionGroup addSlicer addTable ' +
      'autoFill autoResizeDimensions cancelDataSourceRefresh copyPaste cutPaste deleteBanding ' +
      'deleteComment deleteCommentReply deleteDataSource deleteDimensionGroup deleteDuplicates ' +
      'deleteEmbeddedObject deleteRange deleteTable duplicateFilterView duplicateSheet ' +
      'findReplace insertComment insertRange pasteData randomizeRange refreshDataSource ' +
      'textToColumns trimWhitespace updateBanding updateChartSpec updateCommentPost ' +
      'updateDataSource updateDimensionGroup updateEmbeddedObjectBorder ' +
      'updateEmbeddedObjectPosition updateSlicerSpec updateTable',
  },
  Spreadsheet: {
    'DeveloperMetadata[]': 'developerMetadata',
    'NamedRange[]': 'namedRanges',
    SpreadsheetProperties: 'properties',
    'Sheet[]': 'sheets',
    string: 'spreadsheetId spreadsheetUrl',
    lacking: 'comments commentsViewMode dataSourceSchedules dataSources',
  },
  ValueRange: { Dimension: 'majorDimension', string: 'range', cells: 'values' },
} as const satisfies MessageFields;
