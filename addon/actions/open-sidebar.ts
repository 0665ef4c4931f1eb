/** Opens the sidebar beside the sheet; Google makes it 300 pixels wide. */
export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('תיקים'));
}
