import { readFileSync } from 'node:fs';
import { noticeRows } from '../../../addon/rules/notices/notice-rows.ts';
import type { CaseNotice } from '../../../addon/rules/settle/settlement.ts';
import { ROLES } from '../../../mappings/roles.ts';
import { SETTINGS } from '../../../mappings/settings.ts';
import { type CaseValues, caseRow } from '../../../mappings/sheet/case-row.ts';
import { newSpreadsheet } from '../../../mappings/sheet/google/structure/new-spreadsheet.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { CASES_TAB, NOTICES_TAB, SETTINGS_TAB } from '../../../mappings/sheet/tabs.ts';
import { bundleAddon } from '../../../scripts/addon-build/bundle-addon.ts';
import type { ServiceCall } from '../../../scripts/emulator/apps-script/execution.ts';
import { ScriptHost } from '../../../scripts/emulator/apps-script/script-host.ts';
import type { ScriptHostOptions } from '../../../scripts/emulator/apps-script/script-host-options.ts';
import { VirtualClock } from '../../../scripts/emulator/apps-script/virtual-clock.ts';
import type { Engine } from '../../../scripts/emulator/engine/contract.ts';
import { Office } from '../../../scripts/emulator/http/office.ts';
import { TEAM } from '../../builders/a-team.ts';
import { Desk } from '../../builders/desk.ts';
import { layOut, OWNER, tabOf, wantedLayout } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { writeStaff } from '../an-office-with-the-addon.ts';

interface Wanted extends Pick<ScriptHostOptions, 'mailQuota' | 'refuseMail'> {
  readonly cases?: readonly CaseValues[];
  readonly staff?: readonly StaffEntry[];
  /** By key, what the owner typed; hand-overs are told at once unless this says otherwise. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** An office in which somebody may have to be told of a hand-over. It is a Wednesday, 11:00. */
export class TellingOffice {
  readonly engine: Engine;
  readonly host: ScriptHost;
  readonly clock: VirtualClock;
  #noted = 0;

  constructor(parts: { readonly engine: Engine; readonly host: ScriptHost; readonly clock: VirtualClock }) {
    this.engine = parts.engine;
    this.host = parts.host;
    this.clock = parts.clock;
  }

  /** Notes down who has to hear of what, as a settlement does. */
  note(...notices: readonly CaseNotice[]): void {
    const local = new Date(this.clock.now().getTime() + SUMMER_TIME_MS).toISOString().slice(0, 19);
    const newId = () => {
      this.#noted += 1;
      return `n${this.#noted}`;
    };
    const rows = noticeRows(notices, { now: local, newId });
    const { sheetId } = tabOf(this.engine, NOTICES_TAB.title);
    const values = rows.map((row) => ({ values: row.values.map((cell) => ({ ...cell })) }));
    this.engine.batchUpdate([{ appendCells: { sheetId, rows: values, fields: 'userEnteredValue' } }], {
      email: OWNER,
    });
  }

  /** What the edit handler and the clock do; @returns how it ended. */
  tell(onServiceCall: (call: ServiceCall) => 'cut off' | undefined = () => undefined): string {
    this.host.watchCalls(onServiceCall);
    this.host.fire({
      uid: '1',
      user: OWNER,
      functionName: 'tellNow',
      event: 'CLOCK',
      everyMs: 1,
      dueAt: null,
    });
    return this.host.executions.at(-1)?.outcome ?? '';
  }

  wait(minutes: number): void {
    this.clock.advance(minutes * 60_000);
  }

  /** How far the telling of each notice has come, in the order of the tab. */
  told(): readonly string[] {
    const [header = [], ...rows] = new Desk(this.engine).values(NOTICES_TAB.title);
    return rows.map((row) => String(row[header.indexOf('told')] ?? ''));
  }

  write(title: string, rows: readonly (readonly (string | number | null)[])[]): void {
    const range = {
      sheetId: tabOf(this.engine, title).sheetId,
      startRowIndex: 1,
      endRowIndex: rows.length + 1,
    };
    const endColumnIndex = Math.max(1, ...rows.map((row) => row.length));
    if (rows.length === 0) return;
    const values = [{ range: { ...range, startColumnIndex: 0, endColumnIndex }, values: rows }];
    this.engine.writeValues(values, 'RAW', { email: OWNER });
  }

  /** To whom mails went, in their order. */
  get recipients(): readonly string[] {
    return this.host.outbox.flatMap(({ to }) => to);
  }
}

const SUMMER_TIME_MS = 3 * 3_600_000;

let bundle: ReturnType<typeof bundleAddon> | null = null;

export async function anOfficeThatTells({
  cases = [],
  staff = TEAM,
  settings = {},
  ...post
}: Wanted = {}): Promise<TellingOffice> {
  bundle ??= bundleAddon({ root: process.cwd(), entry: 'tests/addon/actions/tell-now.mjs' });
  const { code } = await bundle;
  const clock = new VirtualClock(new Date('2025-05-21T08:00:00Z'));
  const office = new Office({ saved: undefined, now: () => clock.now() });
  const contentRows = { [CASES_TAB.title]: cases.length, [SETTINGS_TAB.title]: SETTINGS.length };
  const engine = office.create(newSpreadsheet(wantedLayout({ contentRows }), 'המשרד'), { email: OWNER });
  layOut(engine);
  const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'));
  manifest.oauthScopes.push('https://www.googleapis.com/auth/script.send_mail');
  const host = new ScriptHost({
    ...post,
    office,
    spreadsheetId: engine.spreadsheetId,
    bundle: code,
    manifest,
    people: { owner: OWNER, editors: [], workspaceDomain: 'office.example' },
    clock,
  });
  const telling = new TellingOffice({ engine, host, clock });
  const typed: Wanted['settings'] = { handOffMail: 'כן', ...settings };
  telling.write(CASES_TAB.title, cases.map(caseRow));
  telling.write(
    SETTINGS_TAB.title,
    SETTINGS.map(({ key, label, value, explanation }) => [label, typed[key] ?? value, explanation, key]),
  );
  const roleOf = ({ role }: StaffEntry) => ROLES.find(({ key }) => key === role)?.label ?? '';
  writeStaff(
    engine,
    staff.map((one) => [one.name, roleOf(one), one.email, one.active ? 'כן' : 'לא', one.deputy]),
  );
  return telling;
}
