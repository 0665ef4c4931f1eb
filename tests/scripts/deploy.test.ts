import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { aScriptRecorder } from '../builders/a-script-recorder.ts';
import { readDiscovery } from '../contract/discovery.ts';
import { judgeBy } from '../contract/judge.ts';

const SCRIPT_ID = '1InventedScriptIdOfTheOffice';

test('what arrives at Apps Script is what was built, byte for byte', async () => {
  const { rootUrl, exchanges } = await aScriptRecorder(SCRIPT_ID);
  const folder = await aProject({ scriptId: SCRIPT_ID, signedIn: true });
  const { status, said } = await deploy(folder, rootUrl);

  expect(status, said).toBe(0);
  expect(said).toMatch(/dist\/addon: [\d,]+ bytes of code/);
  expect(exchanges.at(-1)?.method).toBe('PUT');
  const built = await builtFiles(folder);
  expect(built.map(({ name }) => name)).toEqual(['addon', 'appsscript', 'sidebar']);
  expect(exchanges.at(-1)?.requestBody).toEqual({ files: built });
  const discovery = readDiscovery('script.v1');
  if (discovery !== null) expect(exchanges.flatMap(judgeBy(discovery))).toEqual([]);
});

test('without a script id, the sentence says where to find it, and nothing is built or sent', async () => {
  const { rootUrl, exchanges } = await aScriptRecorder(SCRIPT_ID);
  const folder = await aProject({ scriptId: '', signedIn: true });
  const { status, said } = await deploy(folder, rootUrl);

  expect(status).toBe(1);
  expect(said).toBe(
    '.clasp.json names no Apps Script project yet: open the spreadsheet, choose Extensions > Apps Script > ' +
      'Project Settings (the cog), copy the Script ID, and put it between the quotes after "scriptId".\n',
  );
  expect(await readdir(folder)).not.toContain('dist');
  expect(exchanges).toEqual([]);
});

test('where clasp is not signed in, the sentence says how', async () => {
  const { rootUrl, exchanges } = await aScriptRecorder(SCRIPT_ID);
  const folder = await aProject({ scriptId: SCRIPT_ID, signedIn: false });
  const { status, said } = await deploy(folder, rootUrl);

  expect(status).toBe(1);
  expect(said).toBe(
    'clasp is not signed in: run npx clasp login once, with the account that owns the spreadsheet, and switch the ' +
      'Apps Script API on at https://script.google.com/home/usersettings.\n',
  );
  expect(exchanges).toEqual([]);
});

interface Project {
  readonly scriptId: string;
  readonly signedIn: boolean;
}

/** What the add-on is built from, in a folder of its own; the program itself stays where it is. */
async function aProject({ scriptId, signedIn }: Project): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casesheet-deploy-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const part of ['addon', 'mappings', 'appsscript.json', 'tsconfig.json', '.clasp.json']) {
    await cp(part, join(folder, part), { recursive: true });
  }
  const project = await readFile('.clasp.json', 'utf8');
  await writeFile(join(folder, '.clasp.json'), JSON.stringify({ ...JSON.parse(project), scriptId }));
  if (signedIn) await writeFile(join(folder, '.clasprc.json'), JSON.stringify(SIGNED_IN));
  return folder;
}

/** As clasp keeps it; the token is good for the recorder alone. */
const SIGNED_IN = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'invented',
      client_secret: 'invented',
      refresh_token: 'invented',
      access_token: 'invented',
      expiry_date: Date.UTC(2999, 0),
    },
  },
};

async function deploy(folder: string, rootUrl: string) {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), resolve('scripts/deploy.ts')],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        USERPROFILE: folder,
        NODE_OPTIONS: `--import=${new URL('../builders/redirect-google.mjs', import.meta.url)}`,
        GOOGLE_ROOT_URL: rootUrl,
      },
    },
  );
  const closed = new Promise<number | null>((done) => child.on('close', done));
  const [status, out, err] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
  return { status, said: `${out}${err}` };
}

const KINDS: { readonly [ending: string]: string } = { js: 'SERVER_JS', json: 'JSON', html: 'HTML' };

/** As the Apps Script API names them. */
async function builtFiles(folder: string) {
  const built = join(folder, 'dist/addon');
  return Promise.all(
    (await readdir(built)).sort().map(async (file) => {
      const [name, ending = ''] = file.split('.');
      return { name, type: KINDS[ending], source: await readFile(join(built, file), 'utf8') };
    }),
  );
}
