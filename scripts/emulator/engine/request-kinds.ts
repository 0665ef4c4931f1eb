/** Every kind of request that Google knows. @source the discovery document sheets.v4, revision 20260921 */
const REQUEST_KINDS: ReadonlySet<string> = new Set(
  (
    'addBanding addChart addCommentReply addConditionalFormatRule addDataSource addDimensionGroup addFilterView ' +
    'addNamedRange addProtectedRange addSheet addSlicer addTable appendCells appendDimension autoFill ' +
    'autoResizeDimensions cancelDataSourceRefresh clearBasicFilter copyPaste createDeveloperMetadata cutPaste ' +
    'deleteBanding deleteComment deleteCommentReply deleteConditionalFormatRule deleteDataSource ' +
    'deleteDeveloperMetadata deleteDimension deleteDimensionGroup deleteDuplicates deleteEmbeddedObject ' +
    'deleteFilterView deleteNamedRange deleteProtectedRange deleteRange deleteSheet deleteTable ' +
    'duplicateFilterView duplicateSheet findReplace insertComment insertDimension insertRange mergeCells ' +
    'moveDimension pasteData randomizeRange refreshDataSource repeatCell setBasicFilter setDataValidation ' +
    'sortRange textToColumns trimWhitespace unmergeCells updateBanding updateBorders updateCells ' +
    'updateChartSpec updateCommentPost updateConditionalFormatRule updateDataSource updateDeveloperMetadata ' +
    'updateDimensionGroup updateDimensionProperties updateEmbeddedObjectBorder updateEmbeddedObjectPosition ' +
    'updateFilterView updateNamedRange updateProtectedRange updateSheetProperties updateSlicerSpec ' +
    'updateSpreadsheetProperties updateTable'
  ).split(' '),
);

export const isRequestKind = (name: string): boolean => REQUEST_KINDS.has(name);
