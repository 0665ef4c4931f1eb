import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { bundleAddon } from '../../addon-build/bundle-addon.ts';
import { ScriptHost } from '../../emulator/apps-script/script-host.ts';
import { VirtualClock } from '../../emulator/apps-script/virtual-clock.ts';
import { startEmulator } from '../../emulator/http/start-emulator.ts';
import { generateOffice } from '../../samples/generate-office.ts';
import { forkProgram, nextMessage } from '../publish/fork-program.ts';
import { type PublisherOrder, REPORT } from '../publish/publisher-messages.ts';
import { SheetOnDesk } from './sheet-on-desk.ts';
import { staffOfTwelve } from './staff-of-twelve.ts';

/** As the program that publishes signs in. */
export const OWNER = 'owner@office.example';

/** A Monday, 06:00 at the office: nothing is mailed at that hour, and no report on the month is due that late in it. */
const OPENS_AT = '2026-01-12T04:00:00.000Z';

/** An imported office whose spreadsheet has the add-on, before anybody set it up. */
export interface AddonOffice {
  readonly cases: number;
  readonly host: ScriptHost;
  readonly clock: VirtualClock;
  readonly desk: SheetOnDesk;
}

/** Imports an invented office into the emulator, and binds the add-on to its spreadsheet as it is deployed. */
export async function openAddonOffice(office: {
  readonly clients: number;
  readonly seed: number;
  /** For its workbooks. */
  readonly folder: string;
}): Promise<AddonOffice> {
  const { workbookPaths } = await generateOffice({ ...office, directory: office.folder });
  const clock = new VirtualClock(new Date(OPENS_AT));
  const emulator = await startEmulator({ now: () => clock.now() });
  try {
    const { rootUrl } = emulator;
    const { folder } = office;
    const { spreadsheetId, cases } = await publish({ workbookPaths, rootUrl, folder });
    const engine = emulator.office.find(spreadsheetId);
    const desk = new SheetOnDesk(engine, OWNER);
    const editors = staffOfTwelve(desk);
    for (const address of editors) engine.share(address, 'writer');
    const host = new ScriptHost({
      office: emulator.office,
      spreadsheetId,
      bundle: (await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' })).code,
      manifest: JSON.parse(await readFile('appsscript.json', 'utf8')),
      people: { owner: OWNER, editors, workspaceDomain: 'office.example' },
      clock,
    });
    return { cases, host, clock, desk };
  } finally {
    await emulator.stop();
  }
}

async function publish(order: Pick<PublisherOrder, 'workbookPaths' | 'rootUrl' | 'folder'>) {
  const program = forkProgram('./publisher-program.ts', [
    JSON.stringify({
      ...order,
      spreadsheet: 'new',
      importedAt: OPENS_AT,
      changedRows: 0,
    } satisfies PublisherOrder),
  ]);
  const ended = once(program, 'exit');
  const report = await nextMessage(program, REPORT);
  await ended;
  return report;
}
