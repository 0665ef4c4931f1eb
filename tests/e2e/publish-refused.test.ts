import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunningEmulator } from '../../scripts/emulator/http/start-emulator.ts';
import { anEmulator } from '../builders/an-emulator.ts';
import {
  aFolder,
  deskAt,
  owner,
  type PublishedOffice,
  publishSmallOffice,
  writesTo,
} from './owner-of-sheets.ts';
import { type Run, runCasesheet } from './run-casesheet.ts';
import { CLIENTS, writeSmallOffice } from './small-office.ts';

let folder: string;
let office: PublishedOffice;
/** The workbooks of another day, so that there is something to write. */
let changed: readonly string[];

beforeAll(async () => {
  folder = await aFolder();
  office = await publishSmallOffice(folder);
  changed = await writeSmallOffice(
    join(folder, 'changed'),
    CLIENTS.map((client, index) => (index === 0 ? { ...client, city: 'עכו' } : client)),
  );
});

/** One import by somebody, into the spreadsheet of the small office if nothing else is said. */
function importing(
  emulator: RunningEmulator,
  asked: { readonly as?: string; readonly spreadsheet?: string; readonly onSpawn?: () => void } = {},
): Promise<Run> {
  const { as, spreadsheet = office.spreadsheetId } = asked;
  return owner(emulator, {
    args: ['import', ...changed, '--spreadsheet', spreadsheet, '--out', join(folder, 'refused')],
    ...(as === undefined ? {} : { env: { CASESHEET_USER: as } }),
  });
}

/** One sentence for the owner on the last line, and nothing of how the program is made. */
function refusal({ code, stdout, stderr }: Run): string {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).not.toMatch(/\n\s+at |Error:|\[object/);
  const said = stderr.trim().split('\n');
  expect(said.filter((line) => line.startsWith('casesheet:'))).toHaveLength(1);
  return said.at(-1) ?? '';
}

describe('who asks', () => {
  test('nobody is named', async () => {
    const emulator = await anEmulator({ state: office.state });
    expect(refusal(await importing(emulator, { as: '' }))).toBe(
      'casesheet: CASESHEET_SHEETS_ROOT_URL is set, but CASESHEET_USER is not: set it to the email of the person to act for.',
    );
  });

  test('nobody is signed in to Google', async () => {
    const run = await runCasesheet({
      args: ['import', ...changed, '--spreadsheet', 'new', '--out', join(folder, 'nobody')],
      env: {
        CASESHEET_SHEETS_ROOT_URL: '',
        GOOGLE_APPLICATION_CREDENTIALS: '',
        HOME: folder,
        XDG_CONFIG_HOME: join(folder, 'config'),
        CLOUDSDK_CONFIG: join(folder, 'gcloud'),
      },
    });
    expect(refusal(run)).toMatch(/^casesheet: .*casesheet sign-in/);
  });

  test('a sign-in that has expired', async () => {
    const emulator = await anEmulator({ state: office.state });
    expect(refusal(await importing(emulator, { as: 'expired' }))).toContain('does not accept CASESHEET_USER');
  });

  test('somebody with whom the spreadsheet was not shared', async () => {
    const emulator = await anEmulator({ state: office.state });
    expect(refusal(await importing(emulator, { as: 'stranger@office.example' }))).toBe(
      'casesheet: stranger@office.example may not open or change this spreadsheet: share it with that address as editor, and run this again.',
    );
  });

  test('somebody who may only read it', async () => {
    const emulator = await anEmulator({ state: office.state });
    emulator.office.spreadsheets.get(office.spreadsheetId)?.share('reader@office.example', 'reader');
    expect(refusal(await importing(emulator, { as: 'reader@office.example' }))).toContain(
      'reader@office.example may not open or change this spreadsheet',
    );
    expect(emulator.save()).toMatchObject({ created: 1 });
  });

  test('an editor in whose way stands a range that the owner protected', async () => {
    const emulator = await anEmulator({ state: office.state });
    emulator.office.spreadsheets.get(office.spreadsheetId)?.share('clerk@office.example', 'writer');
    const before = deskAt(emulator, office.spreadsheetId).values('תיקים');
    expect(refusal(await importing(emulator, { as: 'clerk@office.example' }))).toContain(
      'clerk@office.example may not change a protected range of this spreadsheet',
    );
    expect(deskAt(emulator, office.spreadsheetId).values('תיקים')).toEqual(before);
  });
});

describe('which spreadsheet', () => {
  test.each(['חדש', 'https://example.com/spreadsheets/d/1234567890123', 'short'])(
    '%s is none',
    async (spreadsheet) => {
      const emulator = await anEmulator({ state: office.state });
      expect(refusal(await importing(emulator, { spreadsheet }))).toMatch(
        /is no Google spreadsheet: give --spreadsheet the word new/,
      );
      expect(emulator.calls.total).toBe(0);
    },
  );

  test('an id that nobody has', async () => {
    const emulator = await anEmulator({ state: office.state });
    expect(refusal(await importing(emulator, { spreadsheet: '1NobodyHasThisOne-0123456789' }))).toContain(
      'Google finds no spreadsheet with this id',
    );
  });

  test('one that is deleted while the workbooks are read', async () => {
    const emulator = await anEmulator({
      state: office.state,
      onExchange: () =>
        emulator.calls.total >= 3 && emulator.office.spreadsheets.delete(office.spreadsheetId),
    });
    expect(refusal(await importing(emulator))).toContain(
      'The spreadsheet was deleted while casesheet was writing to it',
    );
  });

  test('one that an earlier run began and somebody deleted: how to begin another', async () => {
    const emulator = await anEmulator();
    const args = ['import', ...office.workbooks, '--spreadsheet', 'new', '--out', join(folder, 'begun')];
    await owner(emulator, {
      args,
      onSpawn: (child) => emulator.setFaults((call) => (call === 2 && child.kill('SIGKILL') ? 'cut' : null)),
    });
    emulator.setFaults(null);
    emulator.office.spreadsheets.clear();
    expect(refusal(await owner(emulator, { args }))).toMatch(
      /Google finds no spreadsheet with this id.* delete .*spreadsheet\.json to begin another\.$/,
    );
    expect(emulator.office.spreadsheets.size).toBe(0);
  });
});

describe('what stands between', () => {
  test('the Sheets API is not switched on', async () => {
    const emulator = await anEmulator({ state: office.state });
    emulator.setApiEnabled(false);
    expect(refusal(await importing(emulator))).toMatch(
      /^casesheet: The Google Sheets API is not enabled .*: enable it at https:\/\/console\./,
    );
  });

  test('a quota that is used up for longer than one waits', async () => {
    const emulator = await anEmulator({ state: office.state, faults: '429=1', retryAfterSeconds: 900 });
    expect(refusal(await importing(emulator))).toMatch(/^casesheet: Google's quota is used up: wait 15 min/);
    expect(writesTo(emulator)).toBe(0);
  });

  test('no network', async () => {
    const emulator = await anEmulator();
    const rootUrl = `http://127.0.0.1:${await aClosedPort()}/`;
    const run = await importing({ ...emulator, rootUrl });
    expect(refusal(run)).toBe(
      'casesheet: There is no connection to Google (ECONNREFUSED): check the internet connection and run this again; what is already written stays.',
    );
    expect(run.stderr).toMatch(/waiting|again in/);
  });
});

/** A port on which nobody listens. */
async function aClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is no pipe
  await new Promise((resolve) => server.close(resolve));
  return port;
}
