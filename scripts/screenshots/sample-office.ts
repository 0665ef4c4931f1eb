import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spreadsheetTarget } from '../../importer/commands/targets/spreadsheet-target.ts';
import { importReadings } from '../../importer/pipeline.ts';
import { InternalError } from '../../importer/problem.ts';
import { STAFF_TAB } from '../../mappings/sheet/tabs.ts';
import { bundleAddon } from '../addon-build/bundle-addon.ts';
import { bundlePage } from '../addon-build/bundle-page.ts';
import { SheetOnDesk } from '../bench/addon/sheet-on-desk.ts';
import { readOffice } from '../bench/quality/import-office.ts';
import { ScriptHost } from '../emulator/apps-script/script-host.ts';
import { VirtualClock } from '../emulator/apps-script/virtual-clock.ts';
import { type RunningEmulator, startEmulator } from '../emulator/http/start-emulator.ts';

const OWNER = 'owner@office.example';
const WORKBOOKS = ['documents-tracking', 'authority-tracking', 'billing'];

export interface SampleOffice {
  readonly host: ScriptHost;
  readonly desk: SheetOnDesk;
  /** Of the tab צוות, in its order. */
  readonly staff: readonly { readonly name: string; readonly email: string }[];
}

/**
 * The invented office of `samples/`, imported into emulated Google Sheets and set up by the add-on as it is deployed.
 * @param at when that is; nothing in it depends on the day on which it is done
 */
export async function openSampleOffice(at: Date): Promise<SampleOffice> {
  const clock = new VirtualClock(at);
  const emulator = await startEmulator({ now: () => clock.now() });
  try {
    const spreadsheetId = await publishSamples(emulator, at);
    const engine = emulator.office.find(spreadsheetId);
    const desk = new SheetOnDesk(engine, OWNER);
    const staff = addAddresses(desk);
    for (const { email } of staff) engine.share(email, 'writer');
    const root = process.cwd();
    const host = new ScriptHost({
      office: emulator.office,
      spreadsheetId,
      bundle: (await bundleAddon({ root, entry: 'addon/entry.ts' })).code,
      manifest: JSON.parse(await readFile('appsscript.json', 'utf8')),
      people: { owner: OWNER, editors: staff.map(({ email }) => email), workspaceDomain: 'office.example' },
      clock,
      pages: { sidebar: (await bundlePage(root))?.html ?? '' },
    });
    host.callAs({ user: OWNER, functionName: 'setUpOffice' });
    return { host, desk, staff };
  } finally {
    await emulator.stop();
  }
}

async function publishSamples({ rootUrl }: RunningEmulator, at: Date): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casesheet-screenshots-'));
  try {
    const target = await spreadsheetTarget({
      spreadsheet: 'new',
      folder,
      env: { CASESHEET_SHEETS_ROOT_URL: rootUrl, CASESHEET_USER: OWNER },
      progress: () => undefined,
    });
    const readings = await readOffice(WORKBOOKS.map((name) => join('samples', `${name}.xlsx`)));
    const importedAt = at.toISOString();
    const outcome = importReadings({ readings, refused: [], earlier: target.previous, importedAt });
    const { spreadsheet } = await target.publish(outcome);
    if (spreadsheet === undefined) throw new InternalError('published to something else');
    return spreadsheet.spreadsheetId;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The workbooks know the staff by name only. */
function addAddresses(desk: SheetOnDesk): SampleOffice['staff'] {
  const rows = Array.from({ length: desk.rowCount(STAFF_TAB.title) - 1 }, (_, index) => index + 1);
  const staff = rows.map((row) => ({
    name: String(desk.value(STAFF_TAB.title, { row, header: 'שם' })),
    email: `staff${row}@office.example`,
  }));
  const place = { row: 1, header: 'דוא"ל' };
  desk.write(
    STAFF_TAB.title,
    place,
    staff.map(({ email }) => [email]),
  );
  return staff;
}
