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
  /** The hourly trigger, first due at nine. */
  readonly hourly: InstalledTrigger;
  readonly clock: VirtualClock;
  /** Imports into the same spreadsheet once more. */
  readonly importAgain: (readings: readonly WorkbookReading[], importedAt: string) => Promise<Published>;
}

/** An office that was imported into a spreadsheet on 22 November 2026 at eight, with the add-on as it is deployed. */
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
  const hourly = host.triggers.add({
    user: OWNER,
    functionName: 'hourlyClock',
    event: 'CLOCK',
    everyMs: 3_600_000,
    dueAt: clock.now().getTime() + 3_600_000,
  });
  return { host, engine, hourly, clock, importAgain };
}
