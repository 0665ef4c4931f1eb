import { readTrouble } from './services/trouble.ts';

/**
 * Builds the menu. Google runs this for everybody who opens the spreadsheet, before they have agreed to
 * anything: it may call nothing that needs their consent. The spreadsheet's properties need none, and yet are
 * kept back in AuthMode.NONE; then the menu comes without what they say. The build checks the names.
 * @source developers.google.com/apps-script/reference/script/auth-mode
 */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createMenu('תיקים');
  const trouble = troubleSeen();
  if (trouble !== null) menu.addItem(`⚠ ${trouble}`, 'checkHealth').addSeparator();
  menu
    .addItem('סרגל צד', 'openSidebar')
    .addSeparator()
    .addItem('הקמת המשרד', 'setUpOffice')
    .addItem('רענון תצוגות והגנות', 'refreshViewsAndProtections')
    .addItem('בדיקת תקינות', 'checkHealth')
    .addItem('שליחת תזכורת לניסיון', 'sendTestDigest')
    .addToUi();
}

/** The menu comes whatever else fails. */
function troubleSeen(): string | null {
  try {
    return readTrouble();
  } catch (error) {
    console.warn('onOpen:', error);
    return null;
  }
}
