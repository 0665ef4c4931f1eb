import { readFileSync } from 'node:fs';
import { noticeRows } from '../../../addon/rules/notices/notice-rows.ts';
import { SETTINGS } from '../../../mappings/settings.ts';
import { type CaseValues, caseRow } from '../../../mappings/sheet/case-row.ts';
import { newSpreadsheet } from '../../../mappings/sheet/google/structure/new-spreadsheet.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import {
  CASES_TAB,
  DASHBOARD_TITLE,
  NOTICES_TAB,
  SETTINGS_TAB,
  STAFF_TAB,
} from '../../../mappings/sheet/tabs.ts';
import { bundleAddon } from '../../../scripts/addon-build/bundle-addon.ts';
import type { ServiceCall } from '../../../scripts/emulator/apps-script/execution.ts';
import { ScriptHost } from '../../../scripts/emulator/apps-script/script-host.ts';
import { VirtualClock } from '../../../scripts/emulator/apps-script/virtual-clock.ts';
import type { Engine } from '../../../scripts/emulator/engine/contract.ts';
import { Office } from '../../../scripts/emulator/http/office.ts';
import {
  byHand,
  layOut,
  OWNER,
  tabOf,
  wantedLayout,
} from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { staffRow } from './a-years-staff.ts';

type Row = readonly (string | number | null)[];

/** The spreadsheet of an office for a year, with the part of the built add-on that reminds. */
export class YearsOffice {
  readonly #engine: Engine;
  readonly #clock: VirtualClock;
  readonly #sheetIds = new Map<string, number>();
  readonly host: ScriptHost;
  #noted = 0;

  constructor(parts: { readonly engine: Engine; readonly host: ScriptHost; readonly clock: VirtualClock }) {
    this.#engine = parts.engine;
    this.#clock = parts.clock;
    this.host = parts.host;
  }

  /** Moves the clock on, never back. @param moment `2026-11-22T09:37` in Jerusalem */
  at(moment: string): void {
    const ms = utcOf(moment) - this.#clock.now().getTime();
    if (ms > 0) this.#clock.advance(ms);
  }

  /** One run of the clock. @returns how it ended */
  remind(onServiceCall: (call: ServiceCall) => 'cut off' | undefined = () => undefined): string {
    this.host.watchCalls(onServiceCall);
    this.#fire();
    this.host.watchCalls(null);
    return this.host.executions.at(-1)?.outcome ?? '';
  }

  /** The same trigger once more while a run is going on. */
  fireAgain(): void {
    this.#fire();
  }

  /** Once a day, what is told long since goes. */
  tidy(): void {
    this.#fire('tidyNow');
  }

  #fire(functionName = 'remindNow'): void {
    this.host.fire({
      uid: '1',
      user: OWNER,
      functionName,
      event: 'CLOCK',
      everyMs: 1,
      dueAt: null,
    });
  }

  writeStaff(staff: readonly StaffEntry[]): void {
    this.#write(STAFF_TAB.title, 1, staff.map(staffRow));
  }

  /** @param indices of the cases to write, in order */
  writeCases(cases: readonly CaseValues[], indices: readonly number[]): void {
    let from = 0;
    while (from < indices.length) {
      let to = from;
      while (indices[to + 1] === (indices[to] ?? 0) + 1) to += 1;
      const first = indices[from] ?? 0;
      const written = cases.slice(first, (indices[to] ?? 0) + 1).map(caseRow);
      // A null would leave what stood there.
      const rows = written.map((row) => row.map((cell) => cell ?? ''));
      this.#write(CASES_TAB.title, first + 1, rows);
      from = to + 1;
    }
  }

  writeSettings(typed: Readonly<Record<string, string | number>>): void {
    this.#write(
      SETTINGS_TAB.title,
      1,
      SETTINGS.map(({ key, label, value, explanation }) => [label, typed[key] ?? value, explanation, key]),
    );
  }

  /** Notes down whom the hand-overs of a day are to be told to, as a settlement does. */
  note(arrivals: readonly { readonly caseId: string; readonly name: string }[], now: string): void {
    const newId = () => {
      this.#noted += 1;
      return `n${this.#noted}`;
    };
    const notices = arrivals.map((arrival) => ({ ...arrival, about: 'finish' as const }));
    const rows = noticeRows(notices, { now, newId }).map((row) => ({
      values: row.values.map((cell) => ({ ...cell })),
    }));
    const sheetId = this.#sheetIdOf(NOTICES_TAB.title);
    this.#engine.batchUpdate([{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }], {
      email: OWNER,
    });
  }

  /** Known by heart: looking it up reads the whole spreadsheet. */
  #sheetIdOf(title: string): number {
    const known = this.#sheetIds.get(title) ?? tabOf(this.#engine, title).sheetId;
    this.#sheetIds.set(title, known);
    return known;
  }

  #write(title: string, startRowIndex: number, rows: readonly Row[]): void {
    const sheetId = this.#sheetIdOf(title);
    const endColumnIndex = Math.max(1, ...rows.map((row) => row.length));
    const endRowIndex = startRowIndex + rows.length;
    const range = { sheetId, startRowIndex, endRowIndex, startColumnIndex: 0, endColumnIndex };
    this.#engine.writeValues([{ range, values: rows }], 'RAW', { email: OWNER });
  }
}

export async function aYearsOffice({
  firstDay,
  room,
  quota,
}: {
  readonly firstDay: string;
  /** Cases that the sheet has rows for. */
  readonly room: number;
  /** How many mails Google allows a day, asked each time anew. */
  readonly quota: () => number;
}): Promise<YearsOffice> {
  const entry = 'tests/e2e/year-of-reminders/remind-now.mjs';
  const { code } = await bundleAddon({ root: process.cwd(), entry });
  const clock = new VirtualClock(new Date(utcOf(`${firstDay}T00:00`)));
  const office = new Office({ saved: undefined, now: () => clock.now() });
  const contentRows = { [CASES_TAB.title]: room, [SETTINGS_TAB.title]: SETTINGS.length };
  const engine = office.create(newSpreadsheet(wantedLayout({ contentRows }), 'המשרד'), { email: OWNER });
  layOut(engine);
  // Its formulas would count all cases anew whenever something is read.
  byHand(engine, { deleteSheet: { sheetId: tabOf(engine, DASHBOARD_TITLE).sheetId } });
  const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'));
  const host = new ScriptHost({
    office,
    spreadsheetId: engine.spreadsheetId,
    bundle: code,
    manifest,
    people: { owner: OWNER, editors: [], workspaceDomain: 'office.example' },
    clock,
    mailQuota: quota,
  });
  return new YearsOffice({ engine, host, clock });
}

/** A moment in Jerusalem as milliseconds; summer and winter time as the platform knows them. */
function utcOf(moment: string): number {
  const asUtc = Date.parse(`${moment}:00Z`);
  const shown = LOCAL.format(asUtc).replace(', ', 'T');
  return asUtc - (Date.parse(`${shown}Z`) - asUtc);
}

const LOCAL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Jerusalem',
  dateStyle: 'short',
  timeStyle: 'medium',
});
