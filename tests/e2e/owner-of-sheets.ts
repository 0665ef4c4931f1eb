import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type RunningEmulator, startEmulator } from '../../scripts/emulator/http/start-emulator.ts';
import { OWNER } from '../builders/an-office-on-sheets.ts';
import { Desk } from '../builders/desk.ts';
import { ContractKeeper } from '../contract/contract-keeper.ts';
import { type Run, runCasesheet } from './run-casesheet.ts';
import { writeSmallOffice } from './small-office.ts';

type RunRequest = Parameters<typeof runCasesheet>[0];

/** Runs `casesheet` against an emulator as the owner of the spreadsheets; `env` may say otherwise. */
export function owner(emulator: RunningEmulator, request: RunRequest): Promise<Run> {
  const env = { CASESHEET_SHEETS_ROOT_URL: emulator.rootUrl, CASESHEET_USER: OWNER, ...request.env };
  return runCasesheet({ ...request, env });
}

/** A small office that has been imported into a new spreadsheet. */
export interface PublishedOffice {
  /** For an emulator that is to begin with it. */
  readonly state: unknown;
  readonly spreadsheetId: string;
  readonly workbooks: readonly string[];
  readonly run: Run;
}

/** Folders that are gone when the tests of a file end. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casesheet-sheets-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Imports a small office with `--spreadsheet new`; for the beginning of a file of tests. */
export async function publishSmallOffice(
  folder: string,
  { env, now }: { readonly env?: RunRequest['env']; readonly now?: () => Date } = {},
): Promise<PublishedOffice> {
  const keeper = new ContractKeeper();
  const emulator = await startEmulator({
    onExchange: (exchange) => keeper.hear(exchange),
    ...(now === undefined ? {} : { now }),
  });
  try {
    const workbooks = await writeSmallOffice(join(folder, 'workbooks'));
    const args = ['import', ...workbooks, '--spreadsheet', 'new', '--out', join(folder, 'out')];
    const run = await owner(emulator, { args, ...(env === undefined ? {} : { env }) });
    const [spreadsheetId] = emulator.office.spreadsheets.keys();
    if (spreadsheetId === undefined) throw new Error(`no spreadsheet was made: ${run.stderr}`);
    return { state: emulator.save(), spreadsheetId, workbooks, run };
  } finally {
    await emulator.stop();
    keeper.close();
  }
}

/** The owner at a spreadsheet of an emulator. */
export function deskAt({ office }: RunningEmulator, spreadsheetId: string): Desk {
  const engine = office.spreadsheets.get(spreadsheetId);
  if (engine === undefined) throw new Error(`no spreadsheet ${spreadsheetId}`);
  return new Desk(engine);
}

/** How many calls there were that may change something. */
export function writesTo({ calls }: RunningEmulator): number {
  const reads = ['spreadsheets.get', 'spreadsheets.values.batchGet'];
  return [...calls.byMethod].reduce((sum, [method, count]) => sum + (reads.includes(method) ? 0 : count), 0);
}
