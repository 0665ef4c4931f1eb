import { expect, test } from 'vitest';
import { aScript, OWNER, returned, thrown } from './a-script.ts';

test('a script finds nothing of Node, and no timers, fetch, URL, TextEncoder or crypto', () => {
  const names =
    'process require setTimeout setInterval queueMicrotask fetch URL TextEncoder crypto Buffer WebAssembly structuredClone';

  expect(
    returned(`return '${names}'.split(' ').filter((name) => typeof globalThis[name] !== 'undefined')`),
  ).toEqual([]);
});

test('what a service hands out is of the script’s own realm', () => {
  const body = `
    const values = SpreadsheetApp.getActive().getSheetByName('תיקים').getRange('A1:B1').setValues([[new Date(2026, 0, 5), 2]]).getValues();
    return [Array.isArray(values), values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, values[0][0].constructor === Date];`;

  expect(returned(body)).toEqual([true, true, true, true, true]);
});

test('the functions of a service lead to no function of Node', () => {
  expect(returned(`return typeof SpreadsheetApp.getActive.constructor('return typeof process')()`)).toBe(
    'string',
  );
  expect(returned(`return SpreadsheetApp.getActive.constructor('return typeof process')()`)).toBe(
    'undefined',
  );
});

test('the time is that of the virtual clock, told in the time zone of the manifest', () => {
  const body =
    'return [Date.now(), new Date().getTime(), new Date().getHours(), new Date(2026, 6, 1).getHours()]';

  const eight = Date.parse('2026-11-22T08:00:00Z');
  expect(returned(body)).toEqual([eight, eight, 10, 0]);
});

test('a global does not outlive its execution', () => {
  const { host } = aScript('var count = 0; function run() { count += 1; return count; }');

  host.callAs({ user: OWNER, functionName: 'run' });
  expect(host.callAs({ user: OWNER, functionName: 'run' })).toBe(1);
});

test('what is not emulated is refused aloud, whatever the script catches', () => {
  const attempt = (code: string) => thrown(() => returned(`try { ${code} } catch (error) { return 1; }`));

  expect(attempt('SpreadsheetApp.openById("x")')).toBe('NotEmulated: SpreadsheetApp.openById');
  expect(attempt('SpreadsheetApp.getActive().getSheets()[0].hideSheet()')).toBe(
    'NotEmulated: Sheet.hideSheet',
  );
  expect(attempt('ScriptApp.getOAuthToken()')).toBe('NotEmulated: ScriptApp.getOAuthToken');
  expect(attempt('Sheets.Spreadsheets.Sheets.copyTo()')).toBe('NotEmulated: Sheets.Spreadsheets.Sheets');
  expect(attempt('HtmlService.createHtmlOutput("").name = 1')).toBe('NotEmulated: setting HtmlOutput.name');
});

test('an error that is logged tells its name and text', () => {
  const { host } = aScript(
    'function run() { console.error(new TypeError("לא תקין")); Logger.log("%s: %s", "תיק", 7); }',
  );
  host.callAs({ user: OWNER, functionName: 'run' });
  expect(host.log).toEqual(['ERROR TypeError: לא תקין', 'תיק: 7']);
});
