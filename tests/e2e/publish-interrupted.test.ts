import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../../scripts/emulator/http/start-emulator.ts';
import { Random } from '../../scripts/samples/random.ts';
import { anEmulator } from '../builders/an-emulator.ts';
import { aMobile, aName, anId } from '../builders/invented-people.ts';
import { aFolder, deskAt, owner, type PublishedOffice, publishSmallOffice } from './owner-of-sheets.ts';
import type { Run } from './run-casesheet.ts';
import { CLIENTS, type ClientLine, writeSmallOffice } from './small-office.ts';

const CASES = 'תיקים';
const CASE_ID = 'מספר תיק';
const NOW = '2026-01-01T08:00:00Z';
const now = () => new Date(NOW);

/** The clock of every run stands still, so that sheets can be compared cell for cell. */
const STANDING_CLOCK = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    `const Clock = Date, now = Clock.parse('${NOW}');
     globalThis.Date = class extends Clock {
       constructor(...parts) { super(...(parts.length === 0 ? [now] : parts)); }
       static now() { return now; }
     };`,
  )}`,
};

/** So much is noted of each client that their cases need several calls. */
const talkative = (day: string): readonly ClientLine[] =>
  Array.from({ length: 24 }, (_, index) => ({
    ...(CLIENTS[0] as ClientLine), // the office has clients
    name: `${aName(index)} ${'אבגדהוזחטיכלמנסעפצקרשת'[index % 22]}נסקי`,
    nationalId: anId(200 + index),
    phone: aMobile(200 + index),
    notes: `${day} ${index} ${'מלל '.repeat(7_000)}`,
  }));

let folder: string;
let office: PublishedOffice;
/** The workbook of one day and of another. */
let days: readonly [first: string, second: string];
/** The spreadsheet of the first day, if nothing befalls its import. */
let undisturbed: unknown;

beforeAll(async () => {
  folder = await aFolder();
  office = await publishSmallOffice(folder, { env: STANDING_CLOCK, now });
  days = [await documentsOf('ראשון'), await documentsOf('שני')];
  const emulator = await startEmulator({ now });
  await importing({ emulator, workbooks: [days[0]], spreadsheet: 'new', out: 'undisturbed' });
  undisturbed = emulator.save();
  await emulator.stop();
});

async function documentsOf(day: string): Promise<string> {
  const [documents = ''] = await writeSmallOffice(join(folder, day), talkative(day));
  return documents;
}

interface Importing {
  readonly emulator: RunningEmulator;
  readonly workbooks: readonly string[];
  readonly spreadsheet: string;
  /** A folder of its own. */
  readonly out: string;
}

function importing(
  { emulator, workbooks, spreadsheet, out }: Importing,
  onSpawn: (child: ChildProcess) => void = () => undefined,
): Promise<Run> {
  return owner(emulator, {
    args: ['import', ...workbooks, '--spreadsheet', spreadsheet, '--out', join(folder, out)],
    env: STANDING_CLOCK,
    onSpawn,
  });
}

/** Where a run is killed: at one of its writes, before or after that was carried out, or after a while. */
type Kill = { readonly atWrite: number; readonly when: 'before' | 'after' } | { readonly afterMs: number };

/** A run that is killed by `kill -9`, if it does not end before. */
async function killed(request: Importing, kill: Kill): Promise<Run> {
  const { emulator } = request;
  let writes = 0;
  const run = await importing(request, (child) => {
    if ('afterMs' in kill) {
      void wait(kill.afterMs).then(() => child.kill('SIGKILL'));
      return;
    }
    emulator.setFaults((_, { method }) => {
      writes += method === 'GET' ? 0 : 1;
      if (method === 'GET' || writes !== kill.atWrite) return null;
      child.kill('SIGKILL');
      return kill.when === 'before' ? 'cut' : 'lost-reply';
    });
  });
  emulator.setFaults(null);
  return run;
}

describe('casesheet killed in the middle of a publication, and run again', { timeout: 300_000 }, () => {
  test('into a new spreadsheet: goes on with the same one, and it ends as if nothing had happened', async () => {
    const emulator = await anEmulator({ now });
    const request = { emulator, workbooks: [days[0]], spreadsheet: 'new', out: 'killed new' };
    const kills: readonly Kill[] = [
      { atWrite: 1, when: 'before' },
      { atWrite: 2, when: 'before' },
      { atWrite: 1, when: 'after' },
      { atWrite: 2, when: 'after' },
      { atWrite: 1, when: 'before' },
      { atWrite: 1, when: 'after' },
    ];
    const runs: Run[] = [];
    for (const kill of kills) runs.push(await killed(request, kill));
    expect(runs.map(({ code }) => code)).toEqual(kills.map(() => null));
    for (const { stderr } of runs.slice(2)) {
      expect(stderr).toMatch(/going on with https:\/\/docs\.google\.com\/.*, which an earlier run began/);
    }
    expect((await importing(request)).code).toBe(0);
    expect(emulator.office.spreadsheets.size).toBe(1);
    expect(emulator.save()).toEqual(undisturbed);
  });

  test('into the spreadsheet that is there: no edit is lost, and it ends as if nothing had happened', async () => {
    const [model, emulator] = [
      await anEmulator({ now, state: undisturbed }),
      await anEmulator({ now, state: undisturbed }),
    ];
    const [spreadsheet = ''] = emulator.office.spreadsheets.keys();
    for (const one of [model, emulator]) {
      const desk = deskAt(one, spreadsheet);
      desk.type(CASES, desk.cell(CASES, [CASE_ID, 'C-00007'], 'עיר'), 'כתבה הפקידה');
      desk.insertColumn(2, 'עמודה שלנו');
      desk.deleteRow(5);
    }
    const asked = { workbooks: [days[1]], spreadsheet, out: 'id' };
    expect((await importing({ ...asked, emulator: model })).code).toBe(0);
    for (const kill of [
      { atWrite: 1, when: 'before' },
      { atWrite: 1, when: 'after' },
      { atWrite: 2, when: 'after' },
      { atWrite: 1, when: 'before' },
    ] as const) {
      expect(await killed({ ...asked, emulator }, kill)).toMatchObject({ code: null });
    }
    expect((await importing({ ...asked, emulator })).code).toBe(0);
    expect(deskAt(emulator, spreadsheet).cases()['C-00007']).toMatchObject({ עיר: 'כתבה הפקידה' });
    expect(emulator.save()).toEqual(model.save());
  });

  test('at any moment whatever: it ends as if nothing had happened', async () => {
    const emulator = await anEmulator({ now });
    const asked = { emulator, workbooks: [days[0]], out: 'killed any' };
    // The first run is left alone until it has noted its spreadsheet: nobody can ask Google to make one only once.
    await killed({ ...asked, spreadsheet: 'new' }, { atWrite: 2, when: 'before' });
    const request = { ...asked, spreadsheet: [...emulator.office.spreadsheets.keys()][0] ?? '' };
    const random = new Random('any moment');
    for (let run = 0; run < 3; run += 1) await killed(request, { afterMs: random.integer(200, 3_000) });
    await importing(request);
    expect(emulator.office.spreadsheets.size).toBe(1);
    expect(emulator.save()).toEqual(undisturbed);
  });
});

describe('Google that stumbles', () => {
  test('while the sheet is read: what is waited for is told, and it ends well', async () => {
    const faults = '429@1,503@2,cut@3';
    const emulator = await anEmulator({ now, state: office.state, faults, retryAfterSeconds: 0 });
    const { workbooks, spreadsheetId: spreadsheet } = office;
    const run = await importing({ emulator, workbooks, spreadsheet, out: 'stumbling' });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/Google asks to wait \d+ s \(quota\); trying again/);
    expect(run.stderr).toMatch(/Google is busy \(503\); trying again in \d+ s/);
    expect(run.stderr).toMatch(/No reply from Google \(\w+\); trying again in \d+ s/);
    expect(run.stdout).toMatch(/^6 calls to Google Sheets, 0\.0 KB sent, 3 calls made again$/m);
  });

  test.each(['lost-reply', '503-after', 'cut'])(
    'at the change that writes everything (%s): looks what has arrived, and writes it once',
    async (fault) => {
      const emulator = await anEmulator({ now, faults: `${fault}@2` });
      const run = await importing({ emulator, workbooks: office.workbooks, spreadsheet: 'new', out: fault });
      expect(run.code).toBe(2);
      expect(run.stderr).toContain('reply to a change was lost');
      expect(emulator.save()).toEqual(office.state);
    },
  );
});
