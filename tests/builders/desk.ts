import { CASES_TAB, REVIEW_TAB } from '../../mappings/sheet/tabs.ts';
import type { Actor, Engine } from '../../scripts/emulator/engine/contract.ts';
import type { Random } from '../../scripts/samples/random.ts';
import { OWNER } from './an-office-on-sheets.ts';

type Value = string | number | boolean;

/** A row of a tab, by header; empty cells are left out. */
export type Line = Readonly<Record<string, Value>>;

/** A cell; row and column from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Somebody at the open spreadsheet; left out, its owner. */
export class Desk {
  private readonly engine: Engine;
  private readonly who: Actor;

  constructor(engine: Engine, email: string = OWNER) {
    this.engine = engine;
    this.who = { email };
  }

  rowCount(title: string): number {
    return this.values(title).length;
  }

  /** The rows below the header, from top to bottom; blank ones are left out. */
  lines(title: string, headerRow = 0): readonly Line[] {
    const [headers = [], ...rows] = this.values(title).slice(headerRow);
    return rows
      .map((cells) =>
        Object.fromEntries(cells.flatMap((cell, at) => (cell === '' ? [] : [[String(headers[at]), cell]]))),
      )
      .filter((line) => Object.keys(line).length > 0);
  }

  /** The rows of the cases tab by case id; a row typed by hand has none. */
  cases(headerRow = 0): Readonly<Record<string, Line>> {
    return Object.fromEntries(
      this.lines(CASES_TAB.title, headerRow).flatMap((line) =>
        line['מספר תיק'] === undefined ? [] : [[String(line['מספר תיק']), line]],
      ),
    );
  }

  /** The first header of a tab that reads so. */
  column(title: string, header: string, headerRow = 0): number {
    const found = this.values(title)[headerRow]?.indexOf(header) ?? -1;
    if (found === -1) throw new Error(`no column ${header} in ${title}`);
    return found;
  }

  /** The cell of a row that is known by what stands in one of its columns. */
  cell(title: string, [keyHeader, key]: readonly [string, Value], header: string, headerRow = 0): Place {
    const keyColumn = this.column(title, keyHeader, headerRow);
    const row = this.values(title).findIndex((cells) => cells[keyColumn] === key);
    if (row === -1) throw new Error(`no row with ${keyHeader} ${key} in ${title}`);
    return { row, column: this.column(title, header, headerRow) };
  }

  /** Types a value that stays what it is, whatever it begins with. */
  type(title: string, at: Place, value: string | number): void {
    this.write(title, at, { value, input: 'RAW' });
  }

  /** Types into a cell as into Google's page: what begins with = is a formula. */
  enter(title: string, at: Place, text: string): void {
    this.write(title, at, { value: text, input: 'USER_ENTERED' });
  }

  someCell(random: Random): Place {
    const rows = this.values(CASES_TAB.title);
    // The case's own id stays: without it a row is a row typed by hand.
    const idColumn = rows[0]?.indexOf('מספר תיק') ?? 0;
    const column = random.integer(0, (rows[0]?.length ?? 1) - 1);
    return { row: random.integer(1, rows.length - 1), column: column === idColumn ? column + 1 : column };
  }

  insertColumn(at: number, header: string): void {
    this.insert('COLUMNS', at);
    this.type(CASES_TAB.title, { row: 0, column: at }, header);
  }

  insertRow(at: number): void {
    this.insert('ROWS', at);
  }

  moveColumn(from: number, to: number): void {
    const source = {
      sheetId: this.sheetId(CASES_TAB.title),
      dimension: 'COLUMNS',
      startIndex: from,
      endIndex: from + 1,
    };
    this.change({ moveDimension: { source, destinationIndex: to } });
  }

  deleteRow(at: number): void {
    const range = {
      sheetId: this.sheetId(CASES_TAB.title),
      dimension: 'ROWS',
      startIndex: at,
      endIndex: at + 1,
    };
    this.change({ deleteDimension: { range } });
  }

  /** Decides the first review item that is open. */
  decide(decision: string): void {
    const rows = this.values(REVIEW_TAB.title);
    const column = rows[0]?.indexOf('החלטה') ?? -1;
    const row = rows.findIndex((cells, index) => index > 0 && (cells[column] ?? '') === '');
    if (row > 0) this.type(REVIEW_TAB.title, { row, column }, decision);
  }

  /** Whatever else Google lets one do. */
  change(...requests: Parameters<Engine['batchUpdate']>[0]): void {
    this.engine.batchUpdate(requests, this.who);
  }

  /** Every cell of a tab, from its first row on. */
  values(title: string): readonly (readonly Value[])[] {
    return this.engine.readValues(
      { ...this.area(title, {}) },
      { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' },
      this.who,
    );
  }

  /** What was entered into every cell of a tab that is not empty: a text, a number, or a formula. */
  entered(title: string): readonly object[] {
    const { sheets = [] } = this.engine.get({
      ranges: [this.area(title, {})],
      includeGridData: true,
      actor: this.who,
    });
    const [grid] = sheets[0]?.data ?? [];
    return (grid?.rowData ?? []).flatMap(({ values = [] }) =>
      values.flatMap(({ userEnteredValue }) => (userEnteredValue == null ? [] : [userEnteredValue])),
    );
  }

  sheetId(title: string): number {
    const found = this.tabs().find((tab) => tab.properties?.title === title)?.properties?.sheetId;
    if (typeof found !== 'number') throw new Error(`no tab ${title}`);
    return found;
  }

  /** The tabs with everything but their cells. */
  tabs(): NonNullable<ReturnType<Engine['get']>['sheets']> {
    return this.engine.get({ ranges: [], includeGridData: false, actor: this.who }).sheets ?? [];
  }

  private insert(dimension: 'ROWS' | 'COLUMNS', at: number): void {
    const range = { sheetId: this.sheetId(CASES_TAB.title), dimension, startIndex: at, endIndex: at + 1 };
    this.change({ insertDimension: { range, inheritFromBefore: at > 0 } });
  }

  private write(
    title: string,
    at: Place,
    { value, input }: { readonly value: string | number; readonly input: 'RAW' | 'USER_ENTERED' },
  ): void {
    this.engine.writeValues([{ range: this.area(title, at), values: [[value]] }], input, this.who);
  }

  private area(title: string, { row, column }: Partial<Place>) {
    return {
      sheetId: this.sheetId(title),
      startRowIndex: row ?? 0,
      endRowIndex: row === undefined ? undefined : row + 1,
      startColumnIndex: column ?? 0,
      endColumnIndex: column === undefined ? undefined : column + 1,
    };
  }
}
