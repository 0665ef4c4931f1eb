import { readFileSync } from 'node:fs';
import { newSpreadsheet } from '../../mappings/sheet/google/structure/new-spreadsheet.ts';
import { STAFF_TAB } from '../../mappings/sheet/tabs.ts';
import { bundleAddon } from '../../scripts/addon-build/bundle-addon.ts';
import { ScriptHost } from '../../scripts/emulator/apps-script/script-host.ts';
import { VirtualClock } from '../../scripts/emulator/apps-script/virtual-clock.ts';
import type { People } from '../../scripts/emulator/apps-script/world.ts';
import type { Engine } from '../../scripts/emulator/engine/contract.ts';
import { Office } from '../../scripts/emulator/http/office.ts';
import {
  byHand,
  layOut,
  OWNER,
  tabOf,
  wantedLayout,
} from '../mappings/sheet/google/an-office-spreadsheet.ts';

export const DANA = 'dana@office.example';

interface OfficeWithTheAddon {
  readonly host: ScriptHost;
  readonly engine: Engine;
}

const PEOPLE: People = { owner: OWNER, editors: [DANA], workspaceDomain: 'office.example' };

/** A spreadsheet as the import leaves it, with the add-on as it is deployed; Dana edits it too. */
export async function anOfficeWithTheAddon(people = PEOPLE): Promise<OfficeWithTheAddon> {
  const { code } = await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' });
  const clock = new VirtualClock(new Date('2026-11-22T08:00:00Z'));
  const office = new Office({ saved: undefined, now: () => clock.now() });
  const engine = office.create(newSpreadsheet(wantedLayout(), 'המשרד'), { email: OWNER });
  layOut(engine);
  engine.share(DANA, 'writer');
  const host = new ScriptHost({
    office,
    spreadsheetId: engine.spreadsheetId,
    bundle: code,
    manifest: JSON.parse(readFileSync('appsscript.json', 'utf8')),
    people,
    clock,
  });
  return { host, engine };
}

/** Writes the lines of the tab צוות, each from its first column on. */
export function writeStaff(engine: Engine, lines: readonly (readonly string[])[]): void {
  byHand(engine, {
    updateCells: {
      start: { sheetId: tabOf(engine, STAFF_TAB.title).sheetId, rowIndex: 1, columnIndex: 0 },
      rows: lines.map((line) => ({
        values: line.map((stringValue) => ({ userEnteredValue: { stringValue } })),
      })),
      fields: 'userEnteredValue',
    },
  });
}
