const AUTH = 'https://www.googleapis.com/auth/';

/** Any one of these lets the call through; none at all where it needs no consent. */
export type AnyOf = readonly string[];

const FREE: AnyOf = [];
const THIS_SPREADSHEET: AnyOf = [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`];
const TRIGGERS: AnyOf = [`${AUTH}script.scriptapp`];
const MAIL: AnyOf = [`${AUTH}script.send_mail`];
const EMAIL: AnyOf = [`${AUTH}userinfo.email`];
const OWN_PAGES: AnyOf = [`${AUTH}script.container.ui`];

/** By the first method called on it; `*` stands for all that are not named. */
type Methods = { readonly [method: string]: AnyOf };

/**
 * The Apps Script services that the add-on may use, and what each asks of people. A service or method that is
 * not here is refused by the build: look its authorization up in Google's reference before adding it.
 * `spreadsheets.currentonly` opens the built-in service alone; the advanced one needs `spreadsheets`.
 * @source developers.google.com/apps-script/reference, "Authorization" of each method
 */
export const SERVICE_SCOPES: { readonly [service: string]: Methods } = {
  SpreadsheetApp: {
    getUi: FREE,
    flush: FREE,
    getActive: THIS_SPREADSHEET,
    getActiveSpreadsheet: THIS_SPREADSHEET,
    getActiveSheet: THIS_SPREADSHEET,
    getActiveRange: THIS_SPREADSHEET,
    getCurrentCell: THIS_SPREADSHEET,
    getSelection: THIS_SPREADSHEET,
  },
  /** The advanced service: Google's Sheets API, which does not know of "this spreadsheet". */
  Sheets: { '*': [`${AUTH}spreadsheets`] },
  Session: {
    getActiveUser: EMAIL,
    getEffectiveUser: EMAIL,
    getScriptTimeZone: FREE,
    getActiveUserLocale: FREE,
    getTemporaryActiveUserKey: FREE,
  },
  ScriptApp: {
    newTrigger: TRIGGERS,
    deleteTrigger: TRIGGERS,
    getProjectTriggers: TRIGGERS,
    getAuthorizationInfo: FREE,
    getScriptId: FREE,
    AuthMode: FREE,
    AuthorizationStatus: FREE,
    EventType: FREE,
    TriggerSource: FREE,
  },
  MailApp: { sendEmail: MAIL, getRemainingDailyQuota: MAIL },
  HtmlService: { '*': FREE },
  LockService: { '*': FREE },
  PropertiesService: { '*': FREE },
  CacheService: { '*': FREE },
  Utilities: { '*': FREE },
  Logger: { '*': FREE },
};

/** Methods that ask for more than the service they are reached through, wherever they are called. */
export const FURTHER_SCOPES: Methods = {
  showSidebar: OWN_PAGES,
  showModalDialog: OWN_PAGES,
  showModelessDialog: OWN_PAGES,
};

/** Advanced services must be switched on in the manifest, under the name that the code calls them by. */
export const ADVANCED_SERVICES: ReadonlySet<string> = new Set(['Sheets']);
