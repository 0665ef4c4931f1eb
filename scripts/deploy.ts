/** `npm run deploy`: builds the add-on and sends it to its Apps Script project, through Google's own clasp. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AddonError } from './addon-build/addon-error.ts';
import { ADDON_FOLDER, buildAddon } from './addon-build/build-addon.ts';

const PROJECT_FILE = '.clasp.json';
const CLASP = fileURLToPath(import.meta.resolve('@google/clasp'));

try {
  checkScriptId();
  checkSignIn();
  const { codeBytes } = await buildAddon('.');
  console.log(`${ADDON_FOLDER}: ${codeBytes.toLocaleString('en')} bytes of code`);
  // Without --force clasp asks before it changes the manifest, and where nobody can answer it pushes nothing.
  const { status } = spawnSync(process.execPath, [CLASP, 'push', '--force'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof AddonError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function checkScriptId(): void {
  const projectSchema = z.object({ scriptId: z.string().trim().min(1) });
  const text = existsSync(PROJECT_FILE) ? readFileSync(PROJECT_FILE, 'utf8') : '{}';
  if (projectSchema.safeParse(jsonOf(text)).success) return;
  throw new AddonError([
    `${PROJECT_FILE} names no Apps Script project yet: open the spreadsheet, choose Extensions > Apps Script > ` +
      'Project Settings (the cog), copy the Script ID, and put it between the quotes after "scriptId".',
  ]);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AddonError([
      `${PROJECT_FILE} is no JSON: take it from the repository again, and fill in the script id.`,
    ]);
  }
}

function checkSignIn(): void {
  const { stdout } = spawnSync(process.execPath, [CLASP, 'show-authorized-user', '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (z.object({ loggedIn: z.literal(true) }).safeParse(jsonOf(stdout)).success) return;
  throw new AddonError([
    'clasp is not signed in: run npx clasp login once, with the account that owns the spreadsheet, and switch the ' +
      'Apps Script API on at https://script.google.com/home/usersettings.',
  ]);
}
