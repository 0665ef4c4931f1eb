import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AddonError } from './addon-error.ts';
import { bundleAddon, CODE_FILE } from './bundle-addon.ts';
import { bundlePage, PAGE_FILE } from './bundle-page.ts';
import { checkClasses } from './check-classes.ts';
import { checkEndpoints } from './check-endpoints.ts';
import { checkHandlers } from './check-handlers.ts';
import { checkNames } from './check-names.ts';
import { checkPages } from './check-pages.ts';
import { checkScopes } from './check-scopes.ts';
import { parseManifest } from './manifest.ts';
import { readCode } from './read-code.ts';

export const ADDON_FOLDER = join('dist', 'addon');
const MANIFEST = 'appsscript.json';

/**
 * Builds the Apps Script project into dist/addon. Nothing is written where something is wrong.
 * @param root the project's folder
 * @returns the bytes of its code
 * @throws AddonError one sentence for each thing that Google would refuse, or fail on later
 */
export async function buildAddon(root: string): Promise<{ readonly codeBytes: number }> {
  const folder = join(root, ADDON_FOLDER);
  await rm(folder, { recursive: true, force: true });
  const bundle = await bundleAddon({ root: resolve(root), entry: 'addon/entry.ts' });
  const page = await bundlePage(resolve(root));
  const manifest = parseManifest(await readFile(join(root, MANIFEST), 'utf8'));
  const code = readCode(bundle);
  const faults = [
    ...checkClasses(bundle.written),
    ...checkNames(code),
    ...checkHandlers(code, manifest, bundle.globals),
    ...checkScopes(code, manifest),
    ...checkPages(code, page === null ? [] : [PAGE_FILE]),
    ...(page === null ? [] : checkEndpoints(page, bundle.globals)),
  ];
  if (faults.length > 0) throw new AddonError(faults);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, CODE_FILE), bundle.code);
  await copyFile(join(root, MANIFEST), join(folder, MANIFEST));
  if (page !== null) await writeFile(join(folder, PAGE_FILE), page.html);
  return { codeBytes: Buffer.byteLength(bundle.code) };
}
