import { printA1 } from '../../a1.ts';
import type { EngineRange } from '../../engine/contract.ts';
import { NotEmulated, ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';
import { dateOfSerial, enteredText } from './moments.ts';
import type { SheetService } from './sheet.ts';
import { timeZoneOf } from './spreadsheet-properties.ts';

/** A rectangle with all its sides. */
export type Rectangle = EngineRange & { readonly endRowIndex: number; readonly endColumnIndex: number };

type CellValue = string | number | boolean | Date;

/** Some cells of one sheet. */
export class RangeService extends Service {
  readonly [NAME] = 'Range';
  readonly #running: Running;
  readonly #sheet: SheetService;
  readonly #cells: Rectangle;

  constructor(running: Running, sheet: SheetService, cells: Rectangle) {
    super();
    this.#running = running;
    this.#sheet = sheet;
    this.#cells = cells;
  }

  getSheet(): SheetService {
    return this.#sheet;
  }

  getRow(): number {
    return this.#cells.startRowIndex + 1;
  }

  getColumn(): number {
    return this.#cells.startColumnIndex + 1;
  }

  getNumRows(): number {
    return this.#cells.endRowIndex - this.#cells.startRowIndex;
  }

  getNumColumns(): number {
    return this.#cells.endColumnIndex - this.#cells.startColumnIndex;
  }

  getLastRow(): number {
    return this.#cells.endRowIndex;
  }

  getLastColumn(): number {
    return this.#cells.endColumnIndex;
  }

  getA1Notation(): string {
    return printA1('', this.#cells).replace(/^''!/, '');
  }

  getValue(): CellValue {
    return new RangeService(this.#running, this.#sheet, this.#first()).getValues()[0]?.[0] ?? '';
  }

  /** A cell with the format of a date holds a moment in the spreadsheet's time zone. */
  getValues(): CellValue[][] {
    const serials = this.#read('UNFORMATTED_VALUE', 'SERIAL_NUMBER');
    const shown = this.#read('UNFORMATTED_VALUE', 'FORMATTED_STRING');
    const timeZone = timeZoneOf(this.#running);
    return serials.map((row, rowIndex) =>
      row.map((value, columnIndex) =>
        typeof value === 'number' && typeof shown[rowIndex]?.[columnIndex] === 'string'
          ? dateOfSerial(value, timeZone)
          : value,
      ),
    );
  }

  getDisplayValue(): string {
    return new RangeService(this.#running, this.#sheet, this.#first()).getDisplayValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return this.#read('FORMATTED_VALUE', 'SERIAL_NUMBER').map((row) => row.map(String));
  }

  getFormulas(): string[][] {
    const isFormula = (text: unknown): text is string => typeof text === 'string' && text.startsWith('=');
    const entered = this.#read('FORMULA', 'SERIAL_NUMBER');
    const values = this.#read('UNFORMATTED_VALUE', 'SERIAL_NUMBER');
    return entered.map((row, rowIndex) =>
      // A text that begins so, and is none, is its own value.
      row.map((text, index) => (isFormula(text) && text !== values[rowIndex]?.[index] ? text : '')),
    );
  }

  setValue(value: unknown): this {
    const row = Array.from({ length: this.getNumColumns() }, () => value);
    return this.setValues(Array.from({ length: this.getNumRows() }, () => row));
  }

  /** Texts are read as if they were typed. */
  setValues(values: readonly (readonly unknown[])[]): this {
    this.#checkShape(values);
    const { engine, execution } = this.#running;
    const timeZone = timeZoneOf(this.#running);
    const entered = values.map((row) => row.map((value) => enteredValue(value, timeZone)));
    const actor = { email: execution.plan.effectiveUser };
    engine.writeValues([{ range: this.#cells, values: entered }], 'USER_ENTERED', actor);
    return this;
  }

  clearContent(): this {
    const { engine, execution } = this.#running;
    engine.clearValues([this.#cells], { email: execution.plan.effectiveUser });
    return this;
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    const { engine, execution } = this.#running;
    const actor = { email: execution.plan.effectiveUser };
    const { sheets } = engine.get({ ranges: [this.#cells], includeGridData: true, actor });
    const rows = sheets?.[0]?.data?.[0]?.rowData ?? [];
    return this.#filled((rowIndex, index) => rows[rowIndex]?.values?.[index]?.note ?? '');
  }

  setNote(note: string | null): this {
    return this.setNotes(this.#filled(() => note ?? ''));
  }

  setNotes(notes: readonly (readonly (string | null)[])[]): this {
    this.#checkShape(notes);
    const { engine, execution } = this.#running;
    const rows = notes.map((row) => ({ values: row.map((note) => ({ note: note ?? '' })) }));
    engine.batchUpdate([{ updateCells: { range: { ...this.#cells }, rows, fields: 'note' } }], {
      email: execution.plan.effectiveUser,
    });
    return this;
  }

  activate(): this {
    const { world, execution } = this.#running;
    const place = printA1(this.#sheet.getName(), this.#cells);
    world.screen.selections.set(execution.plan.activeUser ?? execution.plan.effectiveUser, place);
    return this;
  }

  #first(): Rectangle {
    const { startRowIndex, startColumnIndex } = this.#cells;
    return { ...this.#cells, endRowIndex: startRowIndex + 1, endColumnIndex: startColumnIndex + 1 };
  }

  #read(
    value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA',
    dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING',
  ) {
    const { engine, execution } = this.#running;
    const rows = engine.readValues(this.#cells, { value, dateTime }, { email: execution.plan.effectiveUser });
    return this.#filled((rowIndex, columnIndex) => rows[rowIndex]?.[columnIndex] ?? '');
  }

  #filled<Value>(valueAt: (rowIndex: number, columnIndex: number) => Value): Value[][] {
    return Array.from({ length: this.getNumRows() }, (_, rowIndex) =>
      Array.from({ length: this.getNumColumns() }, (__, columnIndex) => valueAt(rowIndex, columnIndex)),
    );
  }

  /** @throws ScriptException in Google's words */
  #checkShape(rows: readonly (readonly unknown[])[]): void {
    const wrong = (side: string, own: number, given: number): ScriptException =>
      new ScriptException(
        `The number of ${side} in the data does not match the number of ${side} in the range. The data has ${given} but the range has ${own}.`,
      );
    if (rows.length !== this.getNumRows()) throw wrong('rows', this.getNumRows(), rows.length);
    for (const row of rows) {
      if (row.length !== this.getNumColumns()) throw wrong('columns', this.getNumColumns(), row.length);
    }
  }
}

function enteredValue(value: unknown, timeZone: string): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return enteredText(value, timeZone);
  throw new NotEmulated('a cell value that is neither text, number, boolean nor date');
}
