import type { Service } from '../realm/service.ts';
import type { Running } from '../world.ts';
import { CacheServiceService } from './cache-service.ts';
import { HtmlServiceService } from './html-service.ts';
import { LockServiceService } from './lock-service.ts';
import { ConsoleService, LoggerService } from './logging.ts';
import { MailAppService } from './mail-app.ts';
import { PropertiesServiceService } from './properties-service.ts';
import { ScriptAppService } from './script-app.ts';
import { SessionService } from './session.ts';
import { SheetsService } from './sheets.ts';
import { SpreadsheetAppService } from './spreadsheet-app.ts';
import { UtilitiesService } from './utilities.ts';

/** The globals of a script. */
export function allServices(running: Running): Readonly<Record<string, Service>> {
  const { world } = running;
  return {
    CacheService: new CacheServiceService(running),
    console: new ConsoleService(world),
    HtmlService: new HtmlServiceService(world.pages),
    LockService: new LockServiceService(running),
    Logger: new LoggerService(world),
    MailApp: new MailAppService(running),
    PropertiesService: new PropertiesServiceService(running),
    ScriptApp: new ScriptAppService(running),
    Session: new SessionService(running),
    SpreadsheetApp: new SpreadsheetAppService(running),
    Utilities: new UtilitiesService(running),
    ...sheetsOf(running),
  };
}

/** The advanced service is there only where the manifest switches it on, under the name given there. */
function sheetsOf(running: Running): Readonly<Record<string, Service>> {
  const enabled = running.world.manifest.dependencies?.enabledAdvancedServices ?? [];
  return Object.fromEntries(
    enabled
      .filter(({ serviceId, version }) => serviceId === 'sheets' && version === 'v4')
      .map(({ userSymbol }) => [userSymbol, new SheetsService(running)]),
  );
}
