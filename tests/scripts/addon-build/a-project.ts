import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const SPREADSHEETS = 'https://www.googleapis.com/auth/spreadsheets';

interface Project {
  readonly entry: string;
  readonly manifest?: object;
  /** Files of the sidebar by name; left out, there is none. */
  readonly sidebar?: { readonly [name: string]: string };
}

/** A folder with an add-on of one file and its manifest, which asks for nothing unless it says so. */
export function aProject({ entry, manifest = {}, sidebar = {} }: Project): string {
  const root = mkdtempSync(join(tmpdir(), 'casesheet-addon-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'addon'));
  writeFileSync(join(root, 'addon', 'entry.ts'), entry);
  writeFileSync(join(root, 'appsscript.json'), JSON.stringify({ oauthScopes: [], ...manifest }));
  for (const [name, text] of Object.entries(sidebar)) {
    mkdirSync(join(root, 'addon/sidebar'), { recursive: true });
    writeFileSync(join(root, 'addon/sidebar', name), text);
  }
  return root;
}
