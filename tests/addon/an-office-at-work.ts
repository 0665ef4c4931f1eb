import { readFileSync } from 'node:fs';
import { confirmedText } from '../../addon/rules/confirmed-case.ts';
import { FIELDS } from '../../mappings/fields.ts';
import { ROLES } from '../../mappings/roles.ts';
import { type CaseValues, caseRow } from '../../mappings/sheet/case-row.ts';
import { newSpreadsheet } from '../../mappings/sheet/google/structure/new-spreadsheet.ts';
import { JOURNEY_TAB } from '../../mappings/sheet/journey-columns.ts';
import { FIELDS_ROW, ISSUED_ROW } from '../../mappings/sheet/published-rows.ts';
import { CASES_TAB, PUBLISHED_TAB } from '../../mappings/sheet/tabs.ts';
import { bundleAddon } from '../../scripts/addon-build/bundle-addon.ts';
import { ScriptHost } from '../../scripts/emulator/apps-script/script-host.ts';
import type { ScriptHostOptions } from '../../scripts/emulator/apps-script/script-host-options.ts';
import { VirtualClock } from '../../scripts/emulator/apps-script/virtual-clock.ts';
import type { Engine } from '../../scripts/emulator/engine/contract.ts';
import { Office } from '../../scripts/emulator/http/office.ts';
import { TEAM } from '../builders/a-team.ts';
import { apply, layOut, OWNER, tabOf, wantedLayout } from '../mappings/sheet/google/an-office-spreadsheet.ts';
import { writeStaff } from './an-office-with-the-addon.ts';
import { OfficeAtWork } from './office-at-work.ts';

/**
 * An office whose sheet is set up, with its team at work. The first case stands in row 2.
 * It is a Wednesday, 11:00 in the office.
 */
export async function anOfficeAtWork({
  cases = [],
  isConfirmed = true,
  workspaceDomain = 'office.example',
  isProtected = true,
  ...post
}: {
  readonly cases?: readonly CaseValues[];
  /** Whether the add-on has looked at the cases before. */
  readonly isConfirmed?: boolean;
  /** Null where everybody has a plain Gmail account. */
  readonly workspaceDomain?: string | null;
  /** False where somebody took the protections away. */
  readonly isProtected?: boolean;
} & Pick<ScriptHostOptions, 'mailQuota' | 'refuseMail'> = {}): Promise<OfficeAtWork> {
  const { code } = await bundled();
  const clock = new VirtualClock(new Date('2025-05-21T08:00:00Z'));
  const office = new Office({ saved: undefined, now: () => clock.now() });
  const wanted = wantedLayout({
    contentRows: { [CASES_TAB.title]: cases.length, [PUBLISHED_TAB.title]: cases.length + 2 },
  });
  const engine = office.create(newSpreadsheet(wanted, 'המשרד'), { email: OWNER });
  layOut(engine, wanted);
  const roleOf = (key: (typeof TEAM)[number]['role']) => ROLES.find((role) => role.key === key)?.label ?? '';
  writeStaff(
    engine,
    TEAM.map(({ name, role, email, deputy }) => [name, roleOf(role), email, 'כן', deputy]),
  );
  const editors = TEAM.map(({ email }) => email);
  for (const email of editors) engine.share(email, 'writer');
  const host = new ScriptHost({
    ...post,
    office,
    spreadsheetId: engine.spreadsheetId,
    bundle: code,
    manifest: JSON.parse(readFileSync('appsscript.json', 'utf8')),
    people: { owner: OWNER, editors, workspaceDomain },
    clock,
  });
  host.callAs({ user: OWNER, functionName: 'setUpOffice' });
  host.screen.alerts.splice(0);
  if (!isProtected) unprotect(engine);
  writeRows(
    engine,
    CASES_TAB.title,
    cases.map((values) => caseLine(values, isConfirmed)),
  );
  writeRows(engine, PUBLISHED_TAB.title, [
    [FIELDS_ROW, JSON.stringify(FIELDS.map(({ key }) => key))],
    [ISSUED_ROW, JSON.stringify({ clients: cases.length, cases: cases.length })],
    ...cases.map((values) => [String(values.caseId ?? ''), JSON.stringify(caseRow(values))]),
  ]);
  return new OfficeAtWork({ host, engine, clock });
}

/** The address of somebody of the team. */
export function emailOf(name: string): string {
  const email = TEAM.find((one) => one.name === name)?.email;
  if (email === undefined) throw new Error(`Nobody is called ${name}.`);
  return email;
}

let bundle: ReturnType<typeof bundleAddon> | null = null;

/** Many offices of one file of tests run the same code. */
function bundled(): ReturnType<typeof bundleAddon> {
  bundle ??= bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' });
  return bundle;
}

function caseLine(values: CaseValues, isConfirmed: boolean): readonly (string | number | boolean | null)[] {
  const cells = new Map<string, string | number | boolean | null>(
    caseRow(values).map((cell, index) => [FIELDS[index]?.key ?? '', cell]),
  );
  cells.set('finish', false);
  if (isConfirmed) cells.set('confirmed', confirmedText({ caseValues: values }));
  return JOURNEY_TAB.columns.map(({ key }) => cells.get(key) ?? null);
}

function writeRows(
  engine: Engine,
  title: string,
  rows: readonly (readonly (string | number | boolean | null)[])[],
): void {
  if (rows.length === 0) return;
  const { sheetId } = tabOf(engine, title);
  const range = { sheetId, startRowIndex: 1, endRowIndex: rows.length + 1, startColumnIndex: 0 };
  const endColumnIndex = Math.max(...rows.map((row) => row.length));
  engine.writeValues([{ range: { ...range, endColumnIndex }, values: rows }], 'RAW', { email: OWNER });
}

function unprotect(engine: Engine): void {
  const { protectedRanges } = tabOf(engine, CASES_TAB.title);
  apply(
    engine,
    protectedRanges.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
  );
}
