import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTINGS } from '../../../mappings/settings.ts';
import { SETTINGS_TAB } from '../../../mappings/sheet/tabs.ts';
import { bundleAddon } from '../../../scripts/addon-build/bundle-addon.ts';
import { ScriptHost } from '../../../scripts/emulator/apps-script/script-host.ts';
import { VirtualClock } from '../../../scripts/emulator/apps-script/virtual-clock.ts';
import { anEmulator } from '../../builders/an-emulator.ts';
import { anEmptySpreadsheet, OWNER, publishOffice, readingsOf } from '../../builders/an-office-on-sheets.ts';
import { cellsOf } from '../rules/read-of.ts';

test('what the owner set before the first import stays, and no setting stands there twice', async () => {
  const clock = new VirtualClock(new Date('2026-11-22T06:00:00Z'));
  const emulator = await anEmulator({ now: () => clock.now() });
  const spreadsheetId = anEmptySpreadsheet(emulator);
  const { rootUrl, office } = emulator;
  const { code } = await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' });
  const host = new ScriptHost({
    office,
    spreadsheetId,
    bundle: code,
    manifest: JSON.parse(readFileSync('appsscript.json', 'utf8')),
    people: { owner: OWNER, editors: [], workspaceDomain: 'office.example' },
    clock,
  });
  host.callAs({ user: OWNER, functionName: 'setUpOffice' });
  const row = SETTINGS.findIndex(({ key }) => key === 'quietDays') + 2;
  host.editAs({ user: OWNER, range: `'${SETTINGS_TAB.title}'!B${row}`, values: [['21']] });
  const engine = office.find(spreadsheetId);
  const settings = () =>
    cellsOf(engine, SETTINGS_TAB.title).map(([label, value, , key]) => [label, String(value), key]);
  const before = settings();
  expect(before).toHaveLength(SETTINGS.length + 1);

  const readings = await readingsOf({ clients: 5, seed: 5 });
  await publishOffice({ rootUrl, spreadsheetId, readings, importedAt: '2026-11-22T08:00:00.000Z' });
  expect(settings()).toEqual(before);
});
