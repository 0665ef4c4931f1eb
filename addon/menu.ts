/**
 * Builds the menu. Google runs this for everybody who opens the spreadsheet, before they have agreed to
 * anything (AuthMode.NONE): it may call nothing that needs their consent. The build checks the names.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('תיקים')
    .addItem('סרגל צד', 'openSidebar')
    .addSeparator()
    .addItem('הקמת המשרד', 'setUpOffice')
    .addItem('רענון תצוגות והגנות', 'refreshViewsAndProtections')
    .addItem('בדיקת תקינות', 'checkHealth')
    .addToUi();
}
