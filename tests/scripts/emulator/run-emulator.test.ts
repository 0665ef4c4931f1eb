import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { aSpreadsheet, sheetsClient } from './http/sheets-client.ts';

type Child = ChildProcessByStdio<null, Readable, Readable>;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

function run(...args: readonly string[]): {
  child: Child;
  ended: Promise<{ code: number | null; text: string }>;
} {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/emulator/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: once(child, 'close').then(([code]) => ({ code, text })) };
}

/** Where it says it listens. */
function listening({ stdout }: Child): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    stdout.on('data', (chunk: string) => {
      text += chunk;
      const url = /CASESHEET_SHEETS_ROOT_URL=(\S+)/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    stdout.once('end', () => reject(new Error(`it never listened: ${text}`)));
  });
}

describe('npm run emulator', () => {
  it('keeps the spreadsheets in a file from one run to the next', async () => {
    const state = join(folder, 'office.json');
    const first = run('--port', '0', '--state', state);
    const sheets = sheetsClient(await listening(first.child));
    const spreadsheetId = await aSpreadsheet(sheets);
    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['סוד']] },
    });
    first.child.kill('SIGINT');
    expect(await first.ended).toMatchObject({ code: 0, text: expect.not.stringContaining('סוד') });
    expect(await readdir(folder)).toEqual(['office.json']);

    const second = run('--port', '0', '--state', state);
    const again = sheetsClient(await listening(second.child));
    const { data } = await again.spreadsheets.values.get({ spreadsheetId, range: 'A1' });
    expect(data.values).toEqual([['סוד']]);
    expect(await aSpreadsheet(again)).not.toBe(spreadsheetId);
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });

  it('tells each call in one line', async () => {
    const { child, ended } = run('--port', '0', '--fault', 'cut@2');
    const sheets = sheetsClient(await listening(child));
    await aSpreadsheet(sheets);
    await expect(aSpreadsheet(sheets)).rejects.toThrow();
    child.kill('SIGINT');
    const { text } = await ended;
    expect(text).toMatch(/^POST \/v4\/spreadsheets 200 \d+ B in, \d+ B out, \d+ ms$/m);
    expect(text).toMatch(/^POST \/v4\/spreadsheets no reply \(cut\) \d+ B in, 0 B out, \d+ ms$/m);
  });

  it('says in one sentence that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    // A TCP server's address is no pipe.
    const { port } = server.address() as AddressInfo;
    expect(await run('--port', String(port)).ended).toEqual({
      code: 1,
      text: `Port ${port} is taken; name another with --port, or 0 for any.\n`,
    });
  });

  it.each([
    [['--fault', 'late@3'], 'Fault "late@3" is not understood'],
    [['--port', 'home'], 'It must be a number from 0'],
  ])('refuses %s in one sentence', async (args, sentence) => {
    const { code, text } = await run(...args).ended;
    expect(code).toBe(1);
    expect(text).toContain(sentence);
    expect(text).not.toContain('    at ');
  });

  it('refuses a state file that is none', async () => {
    for (const content of ['{', '{"version":9}']) {
      const state = join(folder, 'office.json');
      await writeFile(state, content);
      expect(await run('--port', '0', '--state', state).ended).toEqual({
        code: 1,
        text: `${state} cannot be read as a state of the emulator.\n`,
      });
    }
  });

  it('says in one sentence that the state cannot be saved', async () => {
    const state = join(folder, 'office.json');
    const { child, ended } = run('--port', '0', '--state', state);
    const sheets = sheetsClient(await listening(child));
    await mkdir(state);
    await writeFile(join(state, 'in the way'), '');
    await aSpreadsheet(sheets);
    child.kill('SIGINT');
    const { code, text } = await ended;
    expect(code).toBe(1);
    expect(text).toContain(state);
    expect(text).not.toContain('    at ');
  });
});
