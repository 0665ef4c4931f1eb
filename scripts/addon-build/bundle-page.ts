import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AddonError } from './addon-error.ts';
import { type PlaceOf, places, runEsbuild } from './run-esbuild.ts';

/** The page of the sidebar: one file, since Apps Script serves no other beside it. */
export interface Page {
  readonly html: string;
  /** Its script by itself. */
  readonly code: string;
  readonly placeOf: PlaceOf;
}

const FOLDER = 'addon/sidebar';
const SHELL = `${FOLDER}/sidebar.html`;
export const PAGE_FILE = 'sidebar.html';

/**
 * Puts addon/sidebar/page.ts and page.css into the page's shell, where it says so.
 * @param root the project's folder
 * @returns null where there is no shell
 * @throws AddonError where the shell has no place for them, or they cannot be built
 */
export async function bundlePage(root: string): Promise<Page | null> {
  if (!existsSync(join(root, SHELL))) return null;
  const shell = await readFile(join(root, SHELL), 'utf8');
  const { outputFiles } = await runEsbuild({
    absWorkingDir: root,
    entryPoints: [`${FOLDER}/page.ts`, `${FOLDER}/page.css`],
    outdir: '.',
    // What Google's editors themselves ask for is newer by far.
    target: ['chrome100', 'firefox100', 'safari15'],
    platform: 'browser',
    format: 'iife',
    sourcemap: 'external',
  });
  const textOf = (name: string) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  const code = textOf('page.js');
  const parts = {
    style: `<style>\n${textOf('page.css').replace(/<(?=\/style)/gi, '\\3C ')}</style>`,
    script: `<script>\n${code.replace(/<(?=\/?script|!--)/gi, '\\x3C')}</script>`,
  };
  const faults = Object.keys(parts).filter((name) => shell.split(placeFor(name)).length !== 2);
  if (faults.length > 0) {
    throw new AddonError(faults.map((name) => `${SHELL} must say ${placeFor(name)} once.`));
  }
  const html = Object.entries(parts).reduce(
    (page, [name, part]) => page.split(placeFor(name)).join(part),
    shell,
  );
  return { html, code, placeOf: places(textOf('page.js.map'), 'page.js') };
}

function placeFor(name: string): string {
  return `<!-- ${name} -->`;
}
