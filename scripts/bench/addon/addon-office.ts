import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import { bundleAddon } from '../../addon-build/bundle-addon.ts';
import { ScriptHost } from '../../emulator/apps-script/script-host.ts';
import { VirtualClock } from '../../emulator/apps-script/virtual-clock.ts';
import type { Engine } from '../../emulator/engine/contract.ts';
import { startEmulator } from '../../emulator/http/start-emulator.ts';
import { generateOffice } from '../../samples/generate-office.ts';
import { forkProgram, nextMessage } from '../publish/fork-program.ts';
import { type PublisherOrder, REPORT } from '../publish/publisher-messages.ts';
import { SheetOnDesk } from './sheet-on-desk.ts';

/** As the program that publishes signs in. */
export const OWNER = 'owner@office.example';

/** An imported office whose spreadsheet has the add-on, before anybody set it up. */
export interface AddonOffice {
  readonly cases: number;
  readonly host: ScriptHost;
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
  const clock = new VirtualClock(new Date('2026-01-05T08:00:00.000Z'));
  const emulator = await startEmulator({ now: () => clock.now() });
  try {
    const { rootUrl } = emulator;
    const { folder } = office;
    const { spreadsheetId, cases } = await publish({ workbookPaths, rootUrl, folder });
    const engine = emulator.office.find(spreadsheetId);
    const editors = nameAddresses(engine);
    const host = new ScriptHost({
      office: emulator.office,
      spreadsheetId,
      bundle: (await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' })).code,
      manifest: JSON.parse(await readFile('appsscript.json', 'utf8')),
      people: { owner: OWNER, editors, workspaceDomain: 'office.example' },
      clock,
    });
    return { cases, host, desk: new SheetOnDesk(engine, OWNER) };
  } finally {
    await emulator.stop();
  }
}

async function publish(order: Pick<PublisherOrder, 'workbookPaths' | 'rootUrl' | 'folder'>) {
  const program = forkProgram('./publisher-program.ts', [
    JSON.stringify({
      ...order,
      spreadsheet: 'new',
      importedAt: '2026-01-05T08:00:00.000Z',
      changedRows: 0,
    } satisfies PublisherOrder),
  ]);
  const ended = once(program, 'exit');
  const report = await nextMessage(program, REPORT);
  await ended;
  return report;
}

/** The workbooks know the staff by name; the owner adds their addresses and shares the spreadsheet. */
function nameAddresses(engine: Engine): readonly string[] {
  const desk = new SheetOnDesk(engine, OWNER);
  const count = desk.rowCount(STAFF_TAB.title) - 1;
  const addresses = Array.from({ length: count }, (_, index) => `staff${index + 1}@office.example`);
  desk.write(
    STAFF_TAB.title,
    { row: 1, header: 'דוא"ל' },
    addresses.map((address) => [address]),
  );
  for (const address of addresses) engine.share(address, 'writer');
  return addresses;
}
