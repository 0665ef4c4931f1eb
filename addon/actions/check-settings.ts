import { quotedTitle } from '../../mappings/sheet/google/a1.ts';
import { SETTINGS_TAB } from '../../mappings/sheet/tabs.ts';
import { seenTabs } from '../rules/reading/seen-tab.ts';
import { settingNotes } from '../rules/settings/setting-notes.ts';
import { withDocumentLock } from '../services/document-lock.ts';
import { readCells } from '../services/read-cells.ts';
import { applyRequests } from '../services/sheets.ts';

/**
 * Writes beside the settings which of them cannot hold, and why. One read, and one write where something changed;
 * where others hold the lock for too long, the clock does it within the hour.
 * @throws in Google's words where it refuses to read or to write
 */
export function checkSettings(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const spreadsheetId = spreadsheet.getId();
  withDocumentLock(() => {
    const tab = seenTabs(readCells(spreadsheetId, [quotedTitle(SETTINGS_TAB.title)])).get(SETTINGS_TAB.title);
    applyRequests(spreadsheetId, tab === undefined ? [] : settingNotes(tab));
  });
}
