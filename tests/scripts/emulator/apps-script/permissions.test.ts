import { expect, test } from 'vitest';
import { aScript, DANA, ELI, MANIFEST, OWNER, READER, returned, thrown } from './a-script.ts';

const without = (scope: string) => ({
  ...MANIFEST,
  oauthScopes: MANIFEST.oauthScopes.filter((listed) => !listed.endsWith(scope)),
});

test.for([
  [
    'spreadsheets',
    'SpreadsheetApp.getActive()',
    'Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
  ],
  [
    'script.send_mail',
    'MailApp.getRemainingDailyQuota()',
    'Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: https://www.googleapis.com/auth/script.send_mail',
  ],
  [
    'script.container.ui',
    'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))',
    'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
  ],
  [
    'spreadsheets',
    'Sheets.Spreadsheets.get("x")',
    'API call to sheets.spreadsheets.get failed with error: Request had insufficient authentication scopes.',
  ],
] as const)('without the scope %s, %s is refused', ([scope, code, message]) => {
  const body = `try { ${code}; } catch (error) { return error.message; }`;

  expect(returned(body, { manifest: without(scope) })).toBe(message);
});

test('an advanced service that the manifest does not switch on is not there', () => {
  expect(returned('return typeof Sheets', { manifest: { timeZone: 'Asia/Jerusalem' } })).toBe('undefined');
});

const ON_OPEN = (code: string) => `
  function onOpen(e) {
    let told;
    try { told = String(${code}); } catch (error) { told = error.message; }
    Logger.log(told);
  }`;

test.for([
  ['e.authMode === ScriptApp.AuthMode.LIMITED', 'true'],
  ['SpreadsheetApp.getActive().getName()', 'המשרד'],
  ['PropertiesService.getDocumentProperties().getKeys().length', '0'],
  [
    'MailApp.sendEmail("a@b.example", "", "")',
    'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
  ],
  [
    'ScriptApp.getProjectTriggers()',
    'You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
  ],
  [
    'Sheets.Spreadsheets.get(e.source.getId())',
    'API call to sheets.spreadsheets.get failed with error: Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
  ],
] as const)('when a person opens the sheet, onOpen finds %s: %s', ([code, told]) => {
  const { host } = aScript(ON_OPEN(code));
  host.openAs(DANA);
  expect(host.log).toEqual([told]);
});

test('before anybody has allowed the script, onOpen may make a menu and nothing else', () => {
  const opened = (code: string) => {
    const { host } = aScript(ON_OPEN(code));
    host.openAs(DANA, 'NONE');
    return host.log[0];
  };

  expect(opened('SpreadsheetApp.getUi().createMenu("x").addToUi()')).toBe('undefined');
  expect(opened('e.authMode')).toBe('NONE');
  expect(opened('SpreadsheetApp.getActive()')).toContain(
    'You do not have permission to call SpreadsheetApp.getActive.',
  );
  expect(opened('PropertiesService.getScriptProperties()')).toContain('You do not have permission');
});

test('for those who may only read, nothing runs', () => {
  const { host } = aScript(ON_OPEN('1'));
  host.openAs(READER);
  expect(host.executions).toEqual([]);
});

test.for([
  [DANA, 'office.example', DANA],
  [ELI, 'office.example', ''],
  [OWNER, null, OWNER],
  [DANA, null, ''],
] as const)(
  'in a simple trigger %s, in the domain %s, is known as "%s"',
  ([user, workspaceDomain, known]) => {
    const people = { owner: OWNER, editors: [DANA, ELI], workspaceDomain };
    const { host } = aScript(ON_OPEN('Session.getActiveUser().getEmail()'), { people });
    host.openAs(user);
    expect(host.log).toEqual([known]);
  },
);

test('a person who runs the script from the menu is known, wherever they belong', () => {
  const body = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]';

  expect(returned(body, {}, ELI)).toEqual([ELI, ELI]);
});

test('what a script throws reaches the caller with its name and text', () => {
  expect(thrown(() => returned('throw new TypeError("לא תקין")'))).toBe('ScriptFailure: TypeError: לא תקין');
  expect(thrown(() => aScript('').host.callAs({ user: OWNER, functionName: 'gone' }))).toBe(
    'ScriptFailure: Script function not found: gone',
  );
});
