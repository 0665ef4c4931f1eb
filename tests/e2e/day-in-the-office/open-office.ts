import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import type { WorkbookReading } from '../../../importer/workbook-reading.ts';
import type { RoleKey } from '../../../mappings/roles.ts';
import { ROLES } from '../../../mappings/roles.ts';
import { STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import { bundleAddon } from '../../../scripts/addon-build/bundle-addon.ts';
import { ScriptHost } from '../../../scripts/emulator/apps-script/script-host.ts';
import { VirtualClock } from '../../../scripts/emulator/apps-script/virtual-clock.ts';
import { startEmulator } from '../../../scripts/emulator/http/start-emulator.ts';
import { OWNER, publishOffice, readingsOf } from '../../builders/an-office-on-sheets.ts';
import { Desk } from '../../builders/desk.ts';
import { SharedSheet } from '../../builders/shared-sheet.ts';
import { ContractKeeper } from '../../contract/contract-keeper.ts';

/** Somebody who works at the office, with an account of their own. */
export interface Worker {
  readonly name: string;
  readonly role: RoleKey;
  readonly email: string;
}

/** An imported office on the morning of its first day with the add-on, before it is set up. */
export interface OfficeOfTheDay {
  readonly sheet: SharedSheet;
  readonly workers: readonly Worker[];
  readonly readings: readonly WorkbookReading[];
  /** Imports workbooks into the spreadsheet, now. */
  readonly importNow: (readings: readonly WorkbookReading[]) => Promise<void>;
}

/** Whom the workbooks do not know: she leads the others. */
const TEAM_MANAGER = 'אורית סלע';

/** Imports the sample office with the real importer, and binds the add-on to its spreadsheet as it is deployed. */
export async function openOffice(office: {
  readonly clients: number;
  readonly seed: number;
}): Promise<OfficeOfTheDay> {
  const clock = new VirtualClock(new Date('2026-01-05T06:00:00.000Z'));
  const keeper = new ContractKeeper();
  const emulator = await startEmulator({
    now: () => clock.now(),
    onExchange: (exchange) => keeper.hear(exchange),
  });
  afterAll(async () => {
    await emulator.stop();
    keeper.close();
  });
  const readings = await readingsOf(office);
  const engine = emulator.office.create({ properties: { title: 'המשרד' } }, { email: OWNER });
  const { spreadsheetId } = engine;
  const { rootUrl } = emulator;
  const importNow = async (some: readonly WorkbookReading[]) => {
    await publishOffice({ rootUrl, spreadsheetId, readings: some, importedAt: clock.now().toISOString() });
  };
  await importNow(readings);
  const workers = writeStaff(new Desk(engine));
  for (const { email } of workers) engine.share(email, 'writer');
  const host = new ScriptHost({
    office: emulator.office,
    spreadsheetId,
    bundle: (await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' })).code,
    manifest: JSON.parse(readFileSync('appsscript.json', 'utf8')),
    people: { owner: OWNER, editors: workers.map(({ email }) => email), workspaceDomain: 'office.example' },
    clock,
  });
  return { sheet: new SharedSheet({ host, engine }), workers, readings, importNow };
}

/** The import knows the staff by name and role; the owner adds their addresses, and the team manager. */
function writeStaff(desk: Desk): readonly Worker[] {
  const title = STAFF_TAB.title;
  const manager = { row: desk.rowCount(title), role: ROLES[0].label };
  desk.type(title, { row: manager.row, column: desk.column(title, 'שם') }, TEAM_MANAGER);
  desk.type(title, { row: manager.row, column: desk.column(title, 'תפקיד') }, manager.role);
  return desk.lines(title).map((line, index) => {
    const email = `staff${index + 1}@office.example`;
    desk.type(title, { row: index + 1, column: desk.column(title, 'דוא"ל') }, email);
    const role = ROLES.find(({ label }) => label === line.תפקיד);
    if (role === undefined) throw new Error(`${String(line.שם)} has no role`);
    return { name: String(line.שם), role: role.key, email };
  });
}
