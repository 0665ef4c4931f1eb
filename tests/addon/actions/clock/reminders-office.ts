import { readFileSync } from 'node:fs';
import type { LedgerMail } from '../../../../addon/rules/mails/ledger-mail.ts';
import { standingMails } from '../../../../addon/rules/mails/standing-mails.ts';
import { noticeRows } from '../../../../addon/rules/notices/notice-rows.ts';
import type { CaseNotice } from '../../../../addon/rules/settle/settlement.ts';
import { ROLES } from '../../../../mappings/roles.ts';
import { SETTINGS } from '../../../../mappings/settings.ts';
import { type CaseValues, caseRow } from '../../../../mappings/sheet/case-row.ts';
import { newSpreadsheet } from '../../../../mappings/sheet/google/structure/new-spreadsheet.ts';
import type { StaffEntry } from '../../../../mappings/sheet/staff-entry.ts';
import { CASES_TAB, MAILS_TAB, NOTICES_TAB, SETTINGS_TAB } from '../../../../mappings/sheet/tabs.ts';
import { bundleAddon } from '../../../../scripts/addon-build/bundle-addon.ts';
import type { ServiceCall } from '../../../../scripts/emulator/apps-script/execution.ts';
import { ScriptHost } from '../../../../scripts/emulator/apps-script/script-host.ts';
import type { ScriptHostOptions } from '../../../../scripts/emulator/apps-script/script-host-options.ts';
import { VirtualClock } from '../../../../scripts/emulator/apps-script/virtual-clock.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { Office } from '../../../../scripts/emulator/http/office.ts';
import { aColleague, TEAM } from '../../../builders/a-team.ts';
import { Desk } from '../../../builders/desk.ts';
import { layOut, OWNER, tabOf, wantedLayout } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { writeStaff } from '../../an-office-with-the-addon.ts';

type Post = Pick<ScriptHostOptions, 'mailQuota' | 'refuseMail' | 'loseMailReply' | 'callMs'>;
type Watch = (call: ServiceCall) => 'cut off' | undefined;

interface Wanted extends Post {
  readonly cases?: readonly CaseValues[];
  readonly staff?: readonly StaffEntry[];
  /** By key, what the owner typed. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** Twelve people, as many as the office is to have. */
export const TWELVE: readonly StaffEntry[] = [
  ...TEAM,
  aColleague('תמר אלון', 'caseManager'),
  aColleague('יואב רז', 'caseManager'),
  aColleague('הילה דרור', 'clientManager'),
  aColleague('אסף ניר', 'clientManager'),
  aColleague('שירה לביא', 'collections'),
];

const SUMMER_TIME_MS = 3 * 3_600_000;

/** An office whose clock only reminds. It is a Wednesday, 08:00, before the hour of the digest. */
export class RemindingOffice {
  readonly engine: Engine;
  readonly host: ScriptHost;
  readonly clock: VirtualClock;
  #noted = 0;

  constructor(parts: { readonly engine: Engine; readonly host: ScriptHost; readonly clock: VirtualClock }) {
    this.engine = parts.engine;
    this.host = parts.host;
    this.clock = parts.clock;
  }

  /** Until a moment on the office's clock in summer, such as `2025-05-22 09:00`. */
  waitUntil(moment: string): void {
    this.clock.advanceTo(Date.parse(`${moment.replace(' ', 'T')}:00Z`) - SUMMER_TIME_MS);
  }

  wait(minutes: number): void {
    this.clock.advance(minutes * 60_000);
  }

  /** @returns how it ended */
  remind(watch: Watch | null = null, functionName = 'remindNow'): string {
    this.host.watchCalls(watch);
    this.host.fire({ uid: '1', user: OWNER, functionName, event: 'CLOCK', everyMs: 1, dueAt: null });
    this.host.watchCalls(null);
    return this.host.executions.at(-1)?.outcome ?? '';
  }

  /** What the last run called. */
  get calls(): Readonly<Record<string, number>> {
    return this.host.executions.at(-1)?.calls ?? {};
  }

  note(...notices: readonly CaseNotice[]): void {
    const now = new Date(this.clock.now().getTime() + SUMMER_TIME_MS).toISOString().slice(0, 19);
    const newId = () => {
      this.#noted += 1;
      return `n${this.#noted}`;
    };
    const rows = noticeRows(notices, { now, newId });
    const { sheetId } = tabOf(this.engine, NOTICES_TAB.title);
    const values = rows.map((row) => ({ values: row.values.map((cell) => ({ ...cell })) }));
    this.engine.batchUpdate([{ appendCells: { sheetId, rows: values, fields: 'userEnteredValue' } }], {
      email: OWNER,
    });
  }

  /** How far the telling of each notice has come, without when. */
  told(): readonly string[] {
    const [header = [], ...rows] = new Desk(this.engine).values(NOTICES_TAB.title);
    return rows.map((row) => String(row[header.indexOf('told')] ?? '').replace(/ .*/, ''));
  }

  ledger(): readonly LedgerMail[] {
    return standingMails(new Desk(this.engine).values(MAILS_TAB.title)).mails;
  }

  /** By name, the state of everybody's mail of a day or a month. */
  states(period: string): Readonly<Record<string, string>> {
    const mails = this.ledger().filter((mail) => mail.period === period);
    return Object.fromEntries(mails.map(({ name, state }) => [name, state]));
  }

  /** To whom mails went, in their order. */
  get recipients(): readonly string[] {
    return this.host.outbox.flatMap(({ to }) => to);
  }

  write(title: string, rows: readonly (readonly (string | number | null)[])[]): void {
    if (rows.length === 0) return;
    const { sheetId } = tabOf(this.engine, title);
    const range = { sheetId, startRowIndex: 1, endRowIndex: rows.length + 1, startColumnIndex: 0 };
    const endColumnIndex = Math.max(1, ...rows.map((row) => row.length));
    this.engine.writeValues([{ range: { ...range, endColumnIndex }, values: rows }], 'RAW', { email: OWNER });
  }

  staff(lines: readonly StaffEntry[]): void {
    const roleOf = ({ role }: StaffEntry) => ROLES.find(({ key }) => key === role)?.label ?? '';
    writeStaff(
      this.engine,
      lines.map((one) => [one.name, roleOf(one), one.email, one.active ? 'כן' : 'לא', one.deputy]),
    );
  }
}

let bundle: ReturnType<typeof bundleAddon> | null = null;

export async function anOfficeThatReminds({
  cases = [],
  staff = TEAM,
  settings = {},
  ...post
}: Wanted = {}): Promise<RemindingOffice> {
  bundle ??= bundleAddon({ root: process.cwd(), entry: 'tests/addon/actions/clock/reminders-now.mjs' });
  const { code } = await bundle;
  const clock = new VirtualClock(new Date('2025-05-21T05:00:00Z'));
  const office = new Office({ saved: undefined, now: () => clock.now() });
  const contentRows = { [CASES_TAB.title]: cases.length, [SETTINGS_TAB.title]: SETTINGS.length };
  const engine = office.create(newSpreadsheet(wantedLayout({ contentRows }), 'המשרד'), { email: OWNER });
  layOut(engine);
  const host = new ScriptHost({
    ...post,
    office,
    spreadsheetId: engine.spreadsheetId,
    bundle: code,
    manifest: JSON.parse(readFileSync('appsscript.json', 'utf8')),
    people: { owner: OWNER, editors: [], workspaceDomain: 'office.example' },
    clock,
  });
  host.documentProperties.set('triggers.installer', OWNER);
  const reminding = new RemindingOffice({ engine, host, clock });
  reminding.write(CASES_TAB.title, cases.map(caseRow));
  reminding.write(
    SETTINGS_TAB.title,
    SETTINGS.map(({ key, label, value, explanation }) => [label, settings[key] ?? value, explanation, key]),
  );
  reminding.staff(staff);
  return reminding;
}
