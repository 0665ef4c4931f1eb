import { readFileSync } from 'node:fs';
import { ROLES } from '../../../mappings/roles.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { newSpreadsheet } from '../../../mappings/sheet/google/structure/new-spreadsheet.ts';
import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import { bundleAddon } from '../../../scripts/addon-build/bundle-addon.ts';
import { ScriptHost } from '../../../scripts/emulator/apps-script/script-host.ts';
import type { ScriptHostOptions } from '../../../scripts/emulator/apps-script/script-host-options.ts';
import { VirtualClock } from '../../../scripts/emulator/apps-script/virtual-clock.ts';
import { Office } from '../../../scripts/emulator/http/office.ts';
import { aCase } from '../../builders/a-case.ts';
import { TEAM } from '../../builders/a-team.ts';
import { OWNER } from '../../builders/an-office-on-sheets.ts';
import { aMobile, aName, anId } from '../../builders/invented-people.ts';
import { SharedSheet } from '../../builders/shared-sheet.ts';
import { layOut, wantedLayout } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { writeStaff } from '../an-office-with-the-addon.ts';

/** An office that is set up, with a case in each stage; made once, and opened for each run as it was. */
export class OfficeToOpen {
  readonly #saved: unknown;
  readonly #spreadsheetId: string;
  readonly #triggers: ScriptHost['triggers'];
  readonly #properties: ScriptHost['documentProperties'];
  readonly #options: Pick<ScriptHostOptions, 'bundle' | 'manifest' | 'people'>;

  private constructor(host: ScriptHost, office: Office, options: ScriptHostOptions) {
    this.#saved = office.save();
    this.#spreadsheetId = options.spreadsheetId;
    this.#triggers = host.triggers;
    this.#properties = host.documentProperties;
    this.#options = options;
  }

  static async make(): Promise<OfficeToOpen> {
    const { code } = await bundleAddon({ root: process.cwd(), entry: 'addon/entry.ts' });
    const clock = new VirtualClock(MORNING);
    const office = new Office({ saved: undefined, now: () => clock.now() });
    const engine = office.create(newSpreadsheet(wantedLayout(), 'המשרד'), { email: OWNER });
    layOut(engine);
    writeStaff(
      engine,
      TEAM.map(({ name, role, email }) => [
        name,
        ROLES.find(({ key }) => key === role)?.label ?? '',
        email,
        'כן',
      ]),
    );
    for (const { email } of TEAM) engine.share(email, 'writer');
    const options = {
      office,
      spreadsheetId: engine.spreadsheetId,
      bundle: code,
      manifest: JSON.parse(readFileSync('appsscript.json', 'utf8')),
      people: {
        owner: OWNER,
        editors: TEAM.map(({ email }) => email),
        workspaceDomain: 'office.example',
      },
      clock,
    };
    const host = new ScriptHost(options);
    host.callAs({ user: OWNER, functionName: 'setUpOffice' });
    const sheet = new SharedSheet({ host, engine });
    for (const [index, { key }] of STAGES.entries()) sheet.writeCase(index + 1, caseIn(key, index + 1));
    host.tick(60);
    return new OfficeToOpen(host, office, options);
  }

  open(): SharedSheet {
    const clock = new VirtualClock(MORNING);
    const office = new Office({ saved: this.#saved, now: () => clock.now() });
    const host = new ScriptHost({ ...this.#options, office, spreadsheetId: this.#spreadsheetId, clock });
    for (const [key, value] of this.#properties) host.documentProperties.set(key, value);
    for (const trigger of this.#triggers.all()) {
      host.triggers.add({ ...trigger, dueAt: trigger.dueAt === null ? null : MORNING.getTime() + HOUR_MS });
    }
    return new SharedSheet({ host, engine: office.find(this.#spreadsheetId) });
  }
}

const MORNING = new Date('2025-05-21T06:00:00Z');
const HOUR_MS = 3600_000;

const caseIn = (stage: StageKey, number: number): CaseValues =>
  aCase(stage, {
    caseId: `C-${String(number).padStart(5, '0')}`,
    clientId: `P-${String(number).padStart(5, '0')}`,
    clientName: aName(number),
    nationalId: anId(number),
    phones: [`+972${aMobile(number).replace('-', '').slice(1)}`],
  });
