import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { AddonError } from '../../../scripts/addon-build/addon-error.ts';
import { buildAddon } from '../../../scripts/addon-build/build-addon.ts';
import { aProject, SPREADSHEETS } from './a-project.ts';

test('every function that the entry exports can be called by its name, with what Google hands it', async () => {
  const root = aProject({
    entry: `
      class Case { constructor() { this.held = 'dana' } get owner() { return this.held ?? null } }
      export const one = (event: { readonly name: string }) => event?.name;
      export function two(a: string, b: string) { return a + b + new Case().owner; }`,
  });
  const { codeBytes } = await buildAddon(root);
  const code = built(root, 'addon.js');
  expect(codeBytes).toBe(Buffer.byteLength(code));
  expect(runInNewContext(`${code}; [one({ name: 'x' }), two('a', 'b')]`)).toEqual(['x', 'abdana']);
  expect(readdirSync(join(root, 'dist/addon'))).toEqual(['addon.js', 'appsscript.json']);
});

test.each([
  ['a field of a class', 'class Case { stage = 1 }'],
  ['a field of a class', 'class Case { static stages = 1 }'],
  ['a field of a class', 'class Case { stage; }'],
  ['a private name', 'class Case { #move() {} }'],
  ['a static block', 'class Case { static { Case.all = 1 } }'],
])('%s fails the build where it stands: %s', async (what, written) => {
  const entry = `${written}\nexport const one = () => new Case();`;
  expect(await faultsOf({ entry })).toEqual([`addon/entry.ts:1:14: Apps Script cannot read ${what}.`]);
});

test.each([
  'setTimeout',
  'fetch',
  'URL',
  'TextEncoder',
  'crypto',
  'window',
  'process',
  'Buffer',
  'structuredClone',
  'globalThis',
])('%s, which Apps Script has not, fails the build where it stands', async (name) => {
  const entry = `export function later() {\n  return ${name}('x');\n}`;
  expect(await faultsOf({ entry })).toEqual([`addon/entry.ts:2:10: Apps Script has no ${name}.`]);
});

test('a name in a text, a comment, a property or a variable of one’s own is no global', async () => {
  const entry = `
    // fetch the process
    const window = { process: 'URL', fetch: (crypto: string) => crypto };
    export const one = () => [window.process, window.fetch('setTimeout'), typeof Buffer];`;
  expect(await faultsOf({ entry })).toEqual([]);
});

test('what cannot be written in ES2019 fails the build', async () => {
  expect(await faultsOf({ entry: 'export const one = () => 10n;' })).toEqual([
    'addon/entry.ts:1:26: Big integer literals are not available in the configured target environment ("es2019") and may crash at run-time.',
  ]);
});

test('an import of Node fails the build', async () => {
  const [fault] = await faultsOf({ entry: `import { join } from 'node:path';\nexport const one = join;` });
  expect(fault).toMatch(/^addon\/entry\.ts:1:22: Could not resolve "node:path"/);
});

test('a menu entry or a trigger whose function is not there fails the build', async () => {
  const entry = `
    declare const SpreadsheetApp: any, ScriptApp: any;
    const NAME = 'refresh' + Date.now();
    export function refresh() {
      SpreadsheetApp.getUi().createMenu('תיקים').addItem('רענון', 'refresh').addItem('בדיקה', 'check');
      ScriptApp.newTrigger('hourly').timeBased();
      ScriptApp.newTrigger(NAME);
    }`;
  const manifest = {
    oauthScopes: ['https://www.googleapis.com/auth/script.scriptapp'],
    sheets: { macros: [{ functionName: 'gone', menuName: 'x' }] },
  };
  expect(await faultsOf({ entry, manifest })).toEqual([
    'addon/entry.ts:5:78: addItem names the function check, which addon/entry.ts does not export.',
    'addon/entry.ts:6:17: newTrigger names the function hourly, which addon/entry.ts does not export.',
    'addon/entry.ts:7:17: newTrigger must name its function as a text, so that the build can check it.',
    'appsscript.json: a macro names the function gone, which addon/entry.ts does not export.',
  ]);
});

test('a service that people did not agree to fails the build, and so does a consent that nothing needs', async () => {
  const entry = `
    declare const Session: any, Sheets: any;
    export const who = () => Session.getEffectiveUser().getEmail();
    export const read = () => Sheets.Spreadsheets.get('x');`;
  const manifest = { oauthScopes: [`${SPREADSHEETS}.currentonly`] };
  expect(await faultsOf({ entry, manifest })).toEqual([
    'addon/entry.ts:3:30: Session.getEffectiveUser needs the scope https://www.googleapis.com/auth/userinfo.email in appsscript.json.',
    `addon/entry.ts:4:31: Sheets.Spreadsheets needs the scope ${SPREADSHEETS} in appsscript.json.`,
    `appsscript.json asks for ${SPREADSHEETS}.currentonly, which nothing in the add-on needs.`,
    'The add-on calls the advanced service Sheets, which appsscript.json does not enable.',
  ]);
});

test('of two scopes that let the same calls through, neither may stand beside the other', async () => {
  const entry = 'declare const SpreadsheetApp: any; export const one = () => SpreadsheetApp.getActive();';
  const both = [SPREADSHEETS, `${SPREADSHEETS}.currentonly`];
  expect(await faultsOf({ entry, manifest: { oauthScopes: [both[1]] } })).toEqual([]);
  expect(await faultsOf({ entry, manifest: { oauthScopes: both } })).toHaveLength(2);
});

test('a sidebar needs its scope, whatever it is shown through', async () => {
  const entry = 'export const show = (ui: any) => ui.showSidebar("x");';
  expect(await faultsOf({ entry })).toEqual([
    'addon/entry.ts:1:37: showSidebar needs the scope https://www.googleapis.com/auth/script.container.ui in appsscript.json.',
  ]);
});

test('an advanced service that nothing calls is not asked for', async () => {
  const dependencies = {
    enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
  };
  expect(await faultsOf({ entry: 'export const one = () => 1;', manifest: { dependencies } })).toEqual([
    'appsscript.json enables the advanced service Sheets, which nothing calls.',
  ]);
});

test('a service whose use cannot be followed, or that nobody looked up, fails the build', async () => {
  const entry = `
    declare const SpreadsheetApp: any, DriveApp: any;
    export const one = () => [SpreadsheetApp].map((app) => app.getActive());
    export const two = () => SpreadsheetApp.openById('x');
    export const three = () => DriveApp.getFiles();`;
  expect(await faultsOf({ entry })).toEqual([
    'addon/entry.ts:3:31: name the method of SpreadsheetApp right there, so that the build knows what it asks for.',
    "addon/entry.ts:4:30: SpreadsheetApp.openById is not in scripts/addon-build/service-scopes.ts; add it with the scope that Google's reference names.",
    'addon/entry.ts:5:32: DriveApp is not in scripts/addon-build/service-scopes.ts; add what the add-on calls of it, with its scopes.',
  ]);
});

test('a manifest without scopes would ask people for whatever Google guesses: it is refused', async () => {
  const root = aProject({ entry: 'export const one = () => 1;' });
  writeFileSync(join(root, 'appsscript.json'), '{}');
  await expect(buildAddon(root)).rejects.toThrow(
    'appsscript.json, oauthScopes: Invalid input: expected array, received undefined.',
  );
  writeFileSync(join(root, 'appsscript.json'), '{');
  await expect(buildAddon(root)).rejects.toThrow(/^appsscript\.json is no JSON: /);
});

test('nothing of an earlier build is left where a build fails', async () => {
  const root = aProject({ entry: 'export const one = () => 1;' });
  await buildAddon(root);
  writeFileSync(join(root, 'addon/entry.ts'), 'export const one = () => fetch("x");');
  await expect(buildAddon(root)).rejects.toThrow(AddonError);
  expect(existsSync(join(root, 'dist/addon'))).toBe(false);
});

async function faultsOf(project: Parameters<typeof aProject>[0]): Promise<readonly string[]> {
  try {
    await buildAddon(aProject(project));
    return [];
  } catch (error) {
    if (error instanceof AddonError) return error.sentences;
    throw error;
  }
}

function built(root: string, file: string): string {
  return readFileSync(join(root, 'dist/addon', file), 'utf8');
}
