import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { ScriptHost } from '../../../../scripts/emulator/apps-script/script-host.ts';
import type { ScriptHostOptions } from '../../../../scripts/emulator/apps-script/script-host-options.ts';
import { VirtualClock } from '../../../../scripts/emulator/apps-script/virtual-clock.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { Office } from '../../../../scripts/emulator/http/office.ts';

export const OWNER = 'noa@office.example';
export const DANA = 'dana@office.example';
export const ELI = 'eli@elsewhere.example';
export const READER = 'reader@office.example';

const SCOPES = [
  'spreadsheets',
  'script.scriptapp',
  'script.send_mail',
  'script.container.ui',
  'userinfo.email',
];

export const MANIFEST = {
  timeZone: 'Asia/Jerusalem',
  oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  dependencies: {
    enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
  },
};

interface ScriptOptions extends Partial<Omit<ScriptHostOptions, 'office' | 'spreadsheetId' | 'bundle'>> {
  readonly requests?: readonly sheets_v4.Schema$Request[];
}

interface ScriptAtWork {
  readonly host: ScriptHost;
  readonly engine: Engine;
  readonly clock: VirtualClock;
}

/** A script bound to a spreadsheet with one tab, תיקים, of the owner's; Dana and Eli edit it too. */
export function aScript(bundle: string, { requests = [], ...options }: ScriptOptions = {}): ScriptAtWork {
  const clock = options.clock ?? new VirtualClock(new Date('2026-11-22T08:00:00Z'));
  const office = new Office({ saved: undefined, now: () => clock.now() });
  const engine = office.create(
    {
      properties: { title: 'המשרד', timeZone: 'Asia/Jerusalem', locale: 'iw_IL' },
      sheets: [
        { properties: { sheetId: 7, title: 'תיקים', gridProperties: { rowCount: 20, columnCount: 6 } } },
      ],
    },
    { email: OWNER },
  );
  for (const editor of [DANA, ELI]) engine.share(editor, 'writer');
  engine.share(READER, 'reader');
  if (requests.length > 0) engine.batchUpdate(requests, { email: OWNER });
  const host = new ScriptHost({
    office,
    spreadsheetId: engine.spreadsheetId,
    bundle,
    manifest: MANIFEST,
    people: { owner: OWNER, editors: [DANA, ELI], workspaceDomain: 'office.example' },
    ...options,
    clock,
  });
  return { host, engine, clock };
}

/** What a menu item of this one function returns to the owner. */
export function returned(body: string, options: ScriptOptions = {}, user = OWNER): unknown {
  return aScript(`function run() { ${body} }`, options).host.callAs({ user, functionName: 'run' });
}

/** What the script threw, with its name; null where it did not. */
export function thrown(attempt: () => unknown): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
