import { printA1 } from '../../emulator/a1.ts';
import type { Engine } from '../../emulator/engine/contract.ts';

/** Where something begins: the row from 0, the column by what its first cell says. */
export interface DeskPlace {
  readonly row: number;
  readonly header: string;
}

type Value = string | number | boolean;

/** The tabs of a spreadsheet with their header in the first row, as one person has them open. */
export class SheetOnDesk {
  readonly #engine: Engine;
  readonly #email: string;

  constructor(engine: Engine, email: string) {
    this.#engine = engine;
    this.#email = email;
  }

  /** As many as hold something, the header included. */
  rowCount(title: string): number {
    return this.#read(title, {}).length;
  }

  value(title: string, place: DeskPlace): Value {
    const startColumnIndex = this.#column(title, place.header);
    const range = { startRowIndex: place.row, endRowIndex: place.row + 1, startColumnIndex };
    return this.#read(title, range)[0]?.[0] ?? '';
  }

  /** All of a tab, the header first. */
  rows(title: string): readonly (readonly Value[])[] {
    return this.#read(title, {});
  }

  /** The cells of a column below its header; empty ones at the end may be left out. */
  column(title: string, header: string): readonly Value[] {
    const startColumnIndex = this.#column(title, header);
    const range = { startRowIndex: 1, startColumnIndex, endColumnIndex: startColumnIndex + 1 };
    return this.#read(title, range).map(([value = '']) => value);
  }

  /** In A1 notation, with the tab. */
  a1(title: string, { row, header }: DeskPlace): string {
    const column = this.#column(title, header);
    return printA1(title, {
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    });
  }

  /** Without anybody hearing of it, as by the API. */
  write(title: string, place: DeskPlace, values: readonly (readonly Value[])[]): void {
    const range = {
      ...this.#whole(title),
      startRowIndex: place.row,
      startColumnIndex: this.#column(title, place.header),
    };
    this.#engine.writeValues([{ range, values }], 'RAW', { email: this.#email });
  }

  /** A tab of its own, after all others. */
  addTab(title: string, rows: readonly (readonly Value[])[]): void {
    const gridProperties = { rowCount: rows.length, columnCount: rows[0]?.length ?? 1 };
    this.#engine.batchUpdate([{ addSheet: { properties: { title, gridProperties } } }], {
      email: this.#email,
    });
    this.#engine.writeValues([{ range: this.#whole(title), values: rows }], 'RAW', { email: this.#email });
  }

  #column(title: string, header: string): number {
    const found = this.#read(title, { endRowIndex: 1 })[0]?.indexOf(header) ?? -1;
    if (found === -1) throw new Error(`no column ${header} in ${title}`);
    return found;
  }

  #read(title: string, part: object): readonly (readonly Value[])[] {
    const range = { ...this.#whole(title), ...part };
    const render = { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' } as const;
    return this.#engine.readValues(range, render, { email: this.#email });
  }

  #whole(title: string) {
    const { sheets } = this.#engine.get({
      ranges: [],
      includeGridData: false,
      actor: { email: this.#email },
    });
    const found = sheets?.find(({ properties }) => properties?.title === title)?.properties;
    if (found === undefined) throw new Error(`no tab ${title}`);
    return {
      sheetId: found.sheetId ?? 0,
      startRowIndex: 0,
      endRowIndex: undefined,
      startColumnIndex: 0,
      endColumnIndex: undefined,
    };
  }
}
