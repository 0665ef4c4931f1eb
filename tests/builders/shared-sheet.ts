import { caseOfCells } from '../../addon/rules/case-of-cells.ts';
import { readCell } from '../../addon/rules/typed/read-cell.ts';
import { FIELD_BY_KEY, FIELDS, type FieldKey } from '../../mappings/fields.ts';
import { type CaseValues, type CellValue, caseRow } from '../../mappings/sheet/case-row.ts';
import { JOURNEY_TAB } from '../../mappings/sheet/journey-columns.ts';
import { shownCell } from '../../mappings/sheet/shown-cell.ts';
import { CASES_TAB, LOG_TAB } from '../../mappings/sheet/tabs.ts';
import { shownValue } from '../../mappings/shown-value.ts';
import { printA1 } from '../../scripts/emulator/a1.ts';
import type { ScriptHost } from '../../scripts/emulator/apps-script/script-host.ts';
import type { Engine } from '../../scripts/emulator/engine/contract.ts';
import { OWNER } from './an-office-on-sheets.ts';
import { Desk } from './desk.ts';
import type { ToldLine } from './replay-log.ts';

type Typed = string | number | boolean;
type Column = FieldKey | 'finish' | 'reason' | 'confirmed';

/** A case by header, each cell as a person reads it; empty ones are left out. */
export type ShownCase = ReadonlyMap<string, string>;

const HEADERS = new Map<string, string>(JOURNEY_TAB.columns.map(({ key, header }) => [key, header]));

/** A spreadsheet with the add-on, and people who work in it; the header stands in the first row. */
export class SharedSheet {
  readonly host: ScriptHost;
  readonly engine: Engine;
  readonly desk: Desk;

  constructor({ host, engine }: { readonly host: ScriptHost; readonly engine: Engine }) {
    this.host = host;
    this.engine = engine;
    this.desk = new Desk(engine);
  }

  /** A click in the menu. */
  menu(functionName: string, user: string = OWNER): void {
    this.host.callAs({ user, functionName });
  }

  /** Types into a cell of a case, or of a row counted from 0. */
  type(user: string, at: readonly [where: string | number, column: Column], value: Typed): void {
    this.host.editAs({ user, range: this.a1(at), values: [[value]] });
  }

  /** Pastes from a cell on, to the right and down. */
  paste(
    user: string,
    at: readonly [where: string | number, column: Column],
    values: readonly (readonly (Typed | null)[])[],
  ): void {
    this.host.editAs({ user, range: this.a1(at), values, isPasted: true });
  }

  tick(user: string, where: string | number): void {
    this.type(user, [where, 'finish'], true);
  }

  /** In A1 notation, with the tab. */
  a1([where, column]: readonly [string | number, Column]): string {
    const row = typeof where === 'number' ? where : this.rowOf(where);
    const columnIndex = this.columnOf(column);
    return printA1(CASES_TAB.title, {
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: columnIndex,
      endColumnIndex: columnIndex + 1,
    });
  }

  columnOf(column: Column): number {
    return this.desk.column(CASES_TAB.title, HEADERS.get(column) ?? '');
  }

  /** From 0. */
  rowOf(caseId: string): number {
    const column = this.columnOf('caseId');
    const row = this.rows().findIndex((cells) => cells[column] === caseId);
    if (row === -1) throw new Error(`no case ${caseId}`);
    return row;
  }

  rows(): readonly (readonly Typed[])[] {
    return this.desk.values(CASES_TAB.title);
  }

  /** What stands in a column, from the first row below the header on. */
  column(column: Column): readonly (Typed | undefined)[] {
    const index = this.columnOf(column);
    return this.rows()
      .slice(1)
      .map((cells) => cells[index]);
  }

  /** How many columns have a header. */
  width(): number {
    return this.rows()[0]?.length ?? 0;
  }

  /** The day in the office, as `2026-01-05`. */
  today(): string {
    return this.host.now().toLocaleDateString('en-CA', { timeZone: 'Asia/Jerusalem' });
  }

  /** Writes a case into a row, as another program would: no trigger hears of it. */
  writeCase(row: number, values: CaseValues): void {
    caseRow(values).forEach((cell, index) => {
      const header = FIELDS[index]?.header ?? '';
      if (cell !== null)
        this.desk.type(CASES_TAB.title, { row, column: this.desk.column(CASES_TAB.title, header) }, cell);
    });
  }

  /** Selects a whole row and deletes what stands in it. */
  clearRow(user: string, row: number): void {
    this.host.editAs({
      user,
      range: this.#rowRange(row),
      values: [Array.from({ length: this.width() }, () => '')],
    });
  }

  /** Copies a whole row and pastes it over another. */
  copyRow(user: string, from: number, to: number): void {
    const cells = this.rows()[from] ?? [];
    this.host.editAs({ user, range: this.#rowRange(to), values: [cells], isPasted: true });
  }

  #rowRange(row: number): string {
    return `'${CASES_TAB.title}'!A${row + 1}`;
  }

  /** The first row below all others. */
  nextRow(): number {
    return this.rows().length;
  }

  /** As a person reads it. */
  shown(where: string | number, column: Column): string {
    const row = typeof where === 'number' ? where : this.rowOf(where);
    return shownAs(column, this.rows()[row]?.[this.columnOf(column)]);
  }

  /** The note on a cell; empty where there is none. */
  note([where, column]: readonly [where: string | number, column: Column]): string {
    const startRowIndex = typeof where === 'number' ? where : this.rowOf(where);
    const startColumnIndex = this.columnOf(column);
    const { sheets } = this.engine.get({
      ranges: [
        {
          sheetId: this.desk.sheetId(CASES_TAB.title),
          startRowIndex,
          endRowIndex: startRowIndex + 1,
          startColumnIndex,
          endColumnIndex: startColumnIndex + 1,
        },
      ],
      includeGridData: true,
      actor: { email: OWNER },
    });
    return sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.note ?? '';
  }

  /** Every case with a number, as the log tells its cells. */
  shownCases(): ReadonlyMap<string, ShownCase> {
    return new Map(
      this.#caseRows().map(([caseId, cells]) => [
        caseId,
        new Map(
          FIELDS.flatMap(({ key, header }) => {
            const text = told(key, cells[key] ?? null);
            return text === '' ? [] : [[header, text] as const];
          }),
        ),
      ]),
    );
  }

  /** Every case with a number, as the rules see it. */
  caseValues(): ReadonlyMap<string, CaseValues> {
    return new Map(this.#caseRows().map(([caseId, cells]) => [caseId, caseOfCells(cells)]));
  }

  /** The log without its header, oldest first. */
  log(): readonly ToldLine[] {
    const [headers = [], ...rows] = this.desk.values(LOG_TAB.title);
    const at = (cells: readonly Typed[], key: (typeof LOG_TAB.columns)[number]['key']) =>
      String(cells[headers.indexOf(LOG_TAB.columns.find((one) => one.key === key)?.header ?? '')] ?? '');
    return rows.map((cells) => ({
      who: at(cells, 'who'),
      caseId: at(cells, 'caseId'),
      field: at(cells, 'field'),
      before: at(cells, 'before'),
      after: at(cells, 'after'),
      how: at(cells, 'how'),
    }));
  }

  #caseRows(): readonly (readonly [string, { readonly [Key in FieldKey]?: CellValue }])[] {
    const [headers = [], ...rows] = this.rows();
    const places = FIELDS.map(({ key, header }) => [key, headers.indexOf(header)] as const);
    return rows.flatMap((cells) => {
      const byField = Object.fromEntries(places.map(([key, place]) => [key, cellOf(cells[place])]));
      const caseId = String(byField.caseId ?? '');
      return caseId === '' ? [] : [[caseId, byField] as const];
    });
  }
}

const cellOf = (value: Typed | undefined): CellValue =>
  value === undefined || value === '' ? null : typeof value === 'boolean' ? String(value) : value;

/** As the log tells a cell: what nobody can read, as it was typed. */
function told(key: FieldKey, cell: CellValue): string {
  const read = readCell(key, cell);
  return read.outcome === 'value' ? shownValue(FIELD_BY_KEY[key].kind, read.value) : String(cell ?? '');
}

function shownAs(column: Column, value: Typed | CellValue | undefined): string {
  const cell = typeof value === 'boolean' ? String(value) : (value ?? null);
  return column in FIELD_BY_KEY
    ? shownCell(FIELD_BY_KEY[column as FieldKey].kind, cell) // it is among them
    : String(cell ?? '');
}
