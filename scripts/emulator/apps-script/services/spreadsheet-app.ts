import { ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';
import type { RangeService } from './range.ts';
import type { SheetService } from './sheet.ts';
import { SpreadsheetService } from './spreadsheet.ts';
import { UiService } from './ui.ts';

export class SpreadsheetAppService extends Service {
  readonly [NAME] = 'SpreadsheetApp';
  readonly #running: Running;
  readonly #spreadsheet: SpreadsheetService;

  constructor(running: Running) {
    super();
    this.#running = running;
    this.#spreadsheet = new SpreadsheetService(running);
  }

  getActive(): SpreadsheetService {
    return this.#spreadsheet;
  }

  getActiveSpreadsheet(): SpreadsheetService {
    return this.#spreadsheet;
  }

  getActiveSheet(): SheetService {
    return this.#spreadsheet.getActiveSheet();
  }

  getActiveRange(): RangeService {
    return this.#spreadsheet.getActiveRange();
  }

  /** Every write is done at once here, so there is nothing left to do. */
  flush(): void {}

  getUi(): UiService {
    const { activeUser, cause } = this.#running.execution.plan;
    if (activeUser === null || cause === 'clock') {
      throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return new UiService(this.#running.world.screen, activeUser);
  }
}
