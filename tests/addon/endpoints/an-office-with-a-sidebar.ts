import { readFileSync } from 'node:fs';
import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import { ROLES } from '../../../mappings/roles.ts';
import { type CaseValues, caseRow } from '../../../mappings/sheet/case-row.ts';
import { columnLetters } from '../../../mappings/sheet/column-letters.ts';
import { newSpreadsheet } from '../../../mappings/sheet/google/structure/new-spreadsheet.ts';
import { JOURNEY_TAB, type JourneyKey } from '../../../mappings/sheet/journey-columns.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { type Bundle, bundleAddon } from '../../../scripts/addon-build/bundle-addon.ts';
import { bundlePage } from '../../../scripts/addon-build/bundle-page.ts';
import { ScriptHost } from '../../../scripts/emulator/apps-script/script-host.ts';
import { VirtualClock } from '../../../scripts/emulator/apps-script/virtual-clock.ts';
import type { Engine } from '../../../scripts/emulator/engine/contract.ts';
import { Office } from '../../../scripts/emulator/http/office.ts';
import { TEAM } from '../../builders/a-team.ts';
import { layOut, OWNER, tabOf, wantedLayout } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { writeStaff } from '../an-office-with-the-addon.ts';

export { OWNER };
/** Somebody who may edit the spreadsheet and is not on the tab צוות. */
export const STRANGER = 'stranger@elsewhere.example';

/** An office that was imported, set up, and works; its cases stand from the second row on. */
export class OfficeWithASidebar {
  readonly host: ScriptHost;
  readonly engine: Engine;

  constructor(host: ScriptHost, engine: Engine) {
    this.host = host;
    this.engine = engine;
  }

  /** Calls an endpoint as the page does. */
  ask(user: string, functionName: string, ...args: readonly unknown[]): Answer {
    // Every endpoint answers with a record.
    return this.host.callEndpoint({ user, functionName, args }) as Answer;
  }

  /** Where a cell of a row stands, in A1 notation. */
  place(column: FieldKey | JourneyKey, rowNumber: number): string {
    const header = JOURNEY_TAB.columns.find(({ key }) => key === column)?.header ?? '';
    const columnIndex = tabOf(this.engine, CASES_TAB.title).headers.indexOf(header);
    return `'${CASES_TAB.title}'!${columnLetters(columnIndex)}${rowNumber}`;
  }

  type(user: string, range: string, value: string | number | boolean): void {
    this.host.editAs({ user, range, values: [[value]] });
  }
}

export type Answer = Readonly<Record<string, unknown>>;

let built: Promise<{ readonly bundle: Bundle; readonly html: string }> | null = null;

async function build() {
  const root = process.cwd();
  const bundle = await bundleAddon({ root, entry: 'addon/entry.ts' });
  const page = await bundlePage(root);
  return { bundle, html: page?.html ?? '' };
}

export async function anOfficeWithASidebar(
  cases: readonly CaseValues[],
  { isSetUp = true }: { readonly isSetUp?: boolean } = {},
): Promise<OfficeWithASidebar> {
  built ??= build();
  const { bundle, html } = await built;
  const clock = new VirtualClock(new Date('2025-05-21T07:00:00Z'));
  const office = new Office({ saved: undefined, now: () => clock.now() });
  const engine = office.create(newSpreadsheet(wantedLayout(), 'המשרד'), { email: OWNER });
  layOut(engine);
  const editors = [...TEAM.map(({ email }) => email), STRANGER];
  for (const editor of editors) engine.share(editor, 'writer');
  writeStaff(
    engine,
    TEAM.map(({ name, role, email }) => [
      name,
      ROLES.find(({ key }) => key === role)?.label ?? '',
      email,
      'כן',
      '',
    ]),
  );
  writeCases(engine, cases);
  const host = new ScriptHost({
    office,
    spreadsheetId: engine.spreadsheetId,
    bundle: bundle.code,
    manifest: JSON.parse(readFileSync('appsscript.json', 'utf8')),
    people: { owner: OWNER, editors, workspaceDomain: 'office.example' },
    clock,
    pages: { sidebar: html },
  });
  if (isSetUp) host.callAs({ user: OWNER, functionName: 'setUpOffice' });
  return new OfficeWithASidebar(host, engine);
}

function writeCases(engine: Engine, cases: readonly CaseValues[]): void {
  const { sheetId, headers } = tabOf(engine, CASES_TAB.title);
  const rows = cases.map((values) => {
    const cells = caseRow(values);
    return headers.map((header) => cells[FIELDS.findIndex((field) => field.header === header)] ?? '');
  });
  const range = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: 1 + rows.length,
    startColumnIndex: 0,
    endColumnIndex: headers.length,
  };
  engine.writeValues([{ range, values: rows }], 'RAW', { email: OWNER });
}
