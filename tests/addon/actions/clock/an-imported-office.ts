import { readFileSync } from 'node:fs';
import type { Published } from '../../../../importer/publish/spreadsheet/publish-spreadsheet.ts';
import type { WorkbookReading } from '../../../../importer/workbook-reading.ts';
import { bundleAddon } from '../../../../scripts/addon-build/bundle-addon.ts';
import { ScriptHost } from '../../../../scripts/emulator/apps-script/script-host.ts';
import type { InstalledTrigger } from '../../../../scripts/emulator/apps-script/triggers/trigger-store.ts';
import { VirtualClock } from '../../../../scripts/emulator/apps-script/virtual-clock.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { anEmptySpreadsheet, OWNER, publishOffice } from '../../../builders/an-office-on-sheets.ts';

const DANA = 'dana@office.example';

export interface ImportedOffice {
  readonly host: ScriptHost;
  readonly engine: Engine;
  /** The trigger of the hourly clock. */
  readonly hourly: InstalledTrigger;
  readonly clock: VirtualClock;
  /** Imports into the same spreadsheet once more. */
  readonly importAgain: (readings: readonly WorkbookReading[], importedAt: string) => Promise<Published>;
}

/** An office that was imported into a spreadsheet on 22 November 2026 at eight, set up by the add-on as it is deployed. */
export async function anImportedOffice(readings: readonly WorkbookReading[]): Promise<ImportedOffice> {
  const clock = new VirtualClock(new Date('2026-11-22T06:00:00Z'));
  const emulator = await anEmulator({ now: () => clock.now() });
  const spreadsheetId = anEmptySpreadsheet(emulator);
  const { rootUrl, office } = emulator;
  const importAgain: ImportedOffice['importAgain'] = (readings, importedAt) =>
    publishOffice({ rootUrl, spreadsheetId, readings, importedAt });
  await importAgain(readings, '2026-11-22T08:00:00.000Z');
  const engine = office.find(spreadsheetId);
  engine.share(DANA, 'writer');
  const { code } = await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' });
  const host = new ScriptHost({
    office,
    spreadsheetId,
    bundle: code,
    manifest: JSON.parse(readFileSync('appsscript.json', 'utf8')),
    people: { owner: OWNER, editors: [DANA], workspaceDomain: 'office.example' },
    clock,
  });
  host.callAs({ user: OWNER, functionName: 'setUpOffice' });
  const hourly = host.triggers.all().find(({ functionName }) => functionName === 'hourlyClock');
  if (hourly === undefined) throw new Error('No hourly clock was set up.');
  return { host, engine, hourly, clock, importAgain };
}
