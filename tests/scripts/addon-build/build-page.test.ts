import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AddonError } from '../../../scripts/addon-build/addon-error.ts';
import { buildAddon } from '../../../scripts/addon-build/build-addon.ts';
import { aProject } from './a-project.ts';

const SHELL = '<!doctype html><head><!-- style --></head><body><p>שלום</p><!-- script --></body>';
const ENTRY = 'export const openCase = () => 1;';

test('the sidebar is one page, with its script and its style inside', async () => {
  const page = await builtPage({
    'page.ts': `import { word } from './word.ts'; document.title = word satisfies string;`,
    'word.ts': `export const word: string = 'תיק';`,
    'page.css': 'p { color: red; & b { color: blue } }',
  });
  expect(page).toMatch(/^<!doctype html><head><style>\n[^<]*p b \{[^<]*<\/style><\/head>/);
  expect(page).toMatch(/<p>שלום<\/p><script>\n[^<]*document\.title = word;[^<]*<\/script><\/body>$/);
  expect(page).toContain('"תיק"');
});

test('what an open script or style would end at, or read otherwise, is written in another way', async () => {
  const page = await builtPage({
    'page.ts': 'document.title = "</script><!--" + `</SCRIPT ><script>` + /<script>/u.source + "$&";',
    'page.css': 'p::after { content: "</style>" }',
  });
  const [, style = '', script = ''] =
    page.match(/<style>(.*)<\/style><\/head>.*<script>(.*)<\/script><\/body>$/s) ?? [];
  expect(`${style}${script}`).not.toMatch(/<\/?script|<!--|<\/style/i);
  const written = { title: '' };
  new Function('document', script)(written);
  expect(written.title).toBe('</script><!--</SCRIPT ><script>\\x3Cscript>$&');
});

test('a page that calls what the script does not offer fails the build where it stands', async () => {
  const page = `
    declare const google: any;
    const said = (text: unknown) => document.body.append(String(text));
    google.script.run.openCase(1);
    google.script.run.withSuccessHandler(said).withFailureHandler(said).openCases(1);
    window.google.script.run.closeCase();
    google.script.run.hidden_();
    google.script.host.close();`;
  const entry = 'export const openCase = () => 1; export const hidden_ = () => 1;';
  expect(await faultsOf({ entry, page })).toEqual([
    'addon/sidebar/page.ts:5:5: the page calls openCases, which addon/entry.ts does not export.',
    'addon/sidebar/page.ts:6:5: the page calls closeCase, which addon/entry.ts does not export.',
    'addon/sidebar/page.ts:7:5: Google lets no page call hidden_, since its name ends in _.',
  ]);
});

test.each([
  'google.script.run[name](1)',
  'google.script.run.withSuccessHandler(said)[name](1)',
  'said(google.script.run)',
  'said(google.script.run.withSuccessHandler(said))',
  'said(google.script.run.openCase)',
])('%s cannot be checked, so it fails the build', async (call) => {
  const page = `declare const google: any, name: string, said: any;\n${call};`;
  expect(await faultsOf({ page })).toEqual([
    expect.stringMatching(
      /^addon\/sidebar\/page\.ts:2:\d+: name the function right behind google\.script\.run/,
    ),
  ]);
});

test('a shell that has no place for the script, or two, fails the build', async () => {
  expect(await faultsOf({ shell: '<!-- style --><!-- script --><!-- script -->' })).toEqual([
    'addon/sidebar/sidebar.html must say <!-- script --> once.',
  ]);
  expect(await faultsOf({ shell: '<!-- script -->' })).toEqual([
    'addon/sidebar/sidebar.html must say <!-- style --> once.',
  ]);
});

test('a page that cannot be built fails the build with its place', async () => {
  expect(await faultsOf({ page: `import './gone.ts';` })).toEqual([
    'addon/sidebar/page.ts:1:8: Could not resolve "./gone.ts".',
  ]);
});

test('showing a page that is not built fails the build', async () => {
  const entry = `
    declare const HtmlService: any;
    export const openCase = () => HtmlService.createHtmlOutputFromFile('sidebar');
    export const other = () => HtmlService.createTemplateFromFile('sidebar.html');
    export const gone = () => HtmlService.createHtmlOutputFromFile('bar');
    export const any = (name: string) => HtmlService.createHtmlOutputFromFile(name);`;
  expect(await faultsOf({ entry, page: '' })).toEqual([
    'addon/entry.ts:5:43: createHtmlOutputFromFile names the page bar, which is not built.',
    'addon/entry.ts:6:54: createHtmlOutputFromFile must name its page as a text, so that the build can check it.',
  ]);
});

async function builtPage(parts: { readonly 'page.ts': string; readonly [name: string]: string }) {
  const root = aProject({ entry: ENTRY, sidebar: { 'sidebar.html': SHELL, 'page.css': '', ...parts } });
  await buildAddon(root);
  return readFileSync(join(root, 'dist/addon/sidebar.html'), 'utf8');
}

async function faultsOf({ entry = ENTRY, page = '', shell = SHELL }): Promise<readonly string[]> {
  const sidebar = { 'sidebar.html': shell, 'page.ts': page, 'page.css': '' };
  const root = aProject({ entry, sidebar });
  try {
    await buildAddon(root);
    return [];
  } catch (error) {
    expect(existsSync(join(root, 'dist/addon'))).toBe(false);
    if (error instanceof AddonError) return error.sentences;
    throw error;
  }
}
