import { parseA1 } from '../../a1.ts';
import type { Grid } from '../../http/values/resolve-range.ts';
import { ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';
import { RangeService, type Rectangle } from './range.ts';
import { grids } from './spreadsheet-properties.ts';

/** One tab, known by its id: it may be renamed meanwhile. */
export class SheetService extends Service {
  readonly [NAME] = 'Sheet';
  readonly #running: Running;
  readonly #sheetId: number;

  constructor(running: Running, sheetId: number) {
    super();
    this.#running = running;
    this.#sheetId = sheetId;
  }

  getName(): string {
    return this.#grid().title;
  }

  getSheetId(): number {
    return this.#sheetId;
  }

  getMaxRows(): number {
    return this.#grid().rowCount;
  }

  getMaxColumns(): number {
    return this.#grid().columnCount;
  }

  getLastRow(): number {
    return this.#entered().length;
  }

  getLastColumn(): number {
    return this.#entered().reduce((most, row) => Math.max(most, row.length), 0);
  }

  isSheetHidden(): boolean {
    return this.#grid().hidden;
  }

  getDataRange(): RangeService {
    const rows = this.#entered();
    const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
    return this.getRange(1, 1, Math.max(1, rows.length), width);
  }

  /** By A1 notation, or by row and column from 1 with a height and a width. */
  getRange(place: string | number, column?: number, numRows = 1, numColumns = 1): RangeService {
    if (typeof place === 'string') return this.#rangeOf(place);
    return this.#range({
      startRowIndex: place - 1,
      endRowIndex: place - 1 + numRows,
      startColumnIndex: (column ?? 1) - 1,
      endColumnIndex: (column ?? 1) - 1 + numColumns,
    });
  }

  activate(): this {
    this.getRange(1, 1).activate();
    return this;
  }

  #rangeOf(text: string): RangeService {
    const asked = parseA1(text);
    const isElsewhere = asked !== null && asked.sheetTitle !== null && asked.sheetTitle !== this.getName();
    if (asked === null || isElsewhere) throw new ScriptException('Range not found');
    const { rowCount, columnCount } = this.#grid();
    return this.#range({
      ...asked,
      endRowIndex: asked.endRowIndex ?? rowCount,
      endColumnIndex: asked.endColumnIndex ?? columnCount,
    });
  }

  #range(cells: Omit<Rectangle, 'sheetId'>): RangeService {
    const { rowCount, columnCount } = this.#grid();
    if (cells.endRowIndex <= cells.startRowIndex) {
      throw new ScriptException('The number of rows in the range must be at least 1.');
    }
    if (cells.endColumnIndex <= cells.startColumnIndex) {
      throw new ScriptException('The number of columns in the range must be at least 1.');
    }
    if (cells.startRowIndex < 0) {
      throw new ScriptException('The starting row of the range is too small.');
    }
    if (cells.startColumnIndex < 0) {
      throw new ScriptException('The starting column of the range is too small.');
    }
    if (cells.endRowIndex > rowCount || cells.endColumnIndex > columnCount) {
      throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
    }
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = cells;
    const sheetId = this.#sheetId;
    return new RangeService(this.#running, this, {
      sheetId,
      startRowIndex,
      endRowIndex,
      startColumnIndex,
      endColumnIndex,
    });
  }

  /** Rows up to the last that holds something. */
  #entered(): readonly (readonly unknown[])[] {
    const { engine, execution } = this.#running;
    const everything = {
      sheetId: this.#sheetId,
      startRowIndex: 0,
      endRowIndex: undefined,
      startColumnIndex: 0,
      endColumnIndex: undefined,
    };
    const actor = { email: execution.plan.effectiveUser };
    return engine.readValues(everything, { value: 'FORMULA', dateTime: 'SERIAL_NUMBER' }, actor);
  }

  /** @throws ScriptException where somebody has deleted the tab meanwhile */
  #grid(): Grid {
    const grid = grids(this.#running).find(({ sheetId }) => sheetId === this.#sheetId);
    if (grid === undefined) throw new ScriptException(`Sheet ${this.#sheetId} not found`);
    return grid;
  }
}
