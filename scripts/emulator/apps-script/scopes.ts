/** Of `appsscript.json`, what the emulator heeds. */
export interface Manifest {
  readonly timeZone: string;
  /** Left out, Google asks for what the code seems to need. */
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
}

export const SPREADSHEET_SCOPES = ['spreadsheets.currentonly', 'spreadsheets'] as const;
export const USER_EMAIL = ['userinfo.email'] as const;
const TRIGGERS = ['script.scriptapp'] as const;
const MAIL = ['script.send_mail'] as const;
const DIALOGS = ['script.container.ui'] as const;

/** By class; what a class does not name has none. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  MailApp: MAIL,
  Range: SPREADSHEET_SCOPES,
  Sheet: SPREADSHEET_SCOPES,
  Spreadsheet: SPREADSHEET_SCOPES,
  SpreadsheetApp: SPREADSHEET_SCOPES,
  Trigger: TRIGGERS,
};

/** Where a method differs from its class; null where it needs none. */
const METHODS: Readonly<Record<string, readonly string[] | null>> = {
  'Range.activate': null,
  'ScriptApp.deleteTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.newTrigger': TRIGGERS,
  'Session.getActiveUser': USER_EMAIL,
  'Session.getEffectiveUser': USER_EMAIL,
  'Sheet.activate': null,
  'Spreadsheet.getActiveSheet': null,
  'Spreadsheet.getId': null,
  'Spreadsheet.getSheetByName': null,
  'Spreadsheet.getSheets': null,
  'SpreadsheetApp.flush': null,
  'SpreadsheetApp.getUi': null,
  'TriggerBuilder.forSpreadsheet': SPREADSHEET_SCOPES,
  'TriggerBuilder.timeBased': TRIGGERS,
  'Ui.showModalDialog': DIALOGS,
  'Ui.showSidebar': DIALOGS,
};

/**
 * The scopes of which a method needs one; null where it needs none.
 * @source "Authorization" of each method at https://developers.google.com/apps-script/reference
 */
export function requiredScopes(name: string): readonly string[] | null {
  const own = METHODS[name];
  return own === undefined ? (CLASSES[name.split('.')[0] ?? ''] ?? null) : own;
}
