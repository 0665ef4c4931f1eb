import { parseA1 } from '../../a1.ts';
import { ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';
import type { RangeService } from './range.ts';
import { UserService } from './session.ts';
import { SheetService } from './sheet.ts';
import { describe, grids, timeZoneOf } from './spreadsheet-properties.ts';

/** The spreadsheet that the script is bound to. */
export class SpreadsheetService extends Service {
  readonly [NAME] = 'Spreadsheet';
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
  }

  getId(): string {
    return this.#running.world.spreadsheetId;
  }

  getUrl(): string {
    return describe(this.#running).spreadsheetUrl ?? '';
  }

  getName(): string {
    return describe(this.#running).properties?.title ?? '';
  }

  getSpreadsheetTimeZone(): string {
    return timeZoneOf(this.#running);
  }

  getSpreadsheetLocale(): string {
    return describe(this.#running).properties?.locale ?? '';
  }

  getSheets(): SheetService[] {
    return grids(this.#running).map(({ sheetId }) => new SheetService(this.#running, sheetId));
  }

  getSheetByName(name: string): SheetService | null {
    const grid = grids(this.#running).find(({ title }) => title === name);
    return grid === undefined ? null : new SheetService(this.#running, grid.sheetId);
  }

  /** The one that the person at the keyboard looks at, or the first. */
  getActiveSheet(): SheetService {
    const place = parseA1(this.#selection());
    const all = grids(this.#running);
    const grid = all.find(({ title }) => title === place?.sheetTitle) ?? all.find(({ hidden }) => !hidden);
    if (grid === undefined) throw new ScriptException('The spreadsheet has no visible sheet.');
    return new SheetService(this.#running, grid.sheetId);
  }

  getActiveRange(): RangeService {
    return this.getActiveSheet().getRange(this.#selection() || 'A1');
  }

  getOwner(): UserService {
    return new UserService(this.#running.world.people.owner);
  }

  getEditors(): UserService[] {
    const { owner, editors } = this.#running.world.people;
    return [owner, ...editors].map((email) => new UserService(email));
  }

  toast(message: string, title = '', _timeoutSeconds?: number | null): void {
    const { world, execution } = this.#running;
    const user = execution.plan.activeUser;
    if (user !== null) world.screen.toasts.push({ user, title, message });
  }

  #selection(): string {
    const { world, execution } = this.#running;
    return world.screen.selections.get(execution.plan.activeUser ?? '') ?? '';
  }
}
