import { createHash } from 'node:crypto';
import type { SourceRow } from '../../importer/source-row.ts';
import type { WorkbookReading } from '../../importer/workbook-reading.ts';
import { CASES_TAB, REVIEW_TAB } from '../../mappings/sheet/tabs.ts';
import type { Actor, Engine } from '../../scripts/emulator/engine/contract.ts';
import { Random } from '../../scripts/samples/random.ts';
import { OWNER } from './an-office-on-sheets.ts';

/** The workbooks of another day: some rows are gone, some are there only now, some were edited. */
export function workbooksOfDay(
  readings: readonly WorkbookReading[],
  seed: string,
): readonly WorkbookReading[] {
  const random = new Random(`workbooks ${seed}`);
  return readings.map((reading) => ({
    ...reading,
    rows: reading.rows
      .filter(() => !random.chance(0.15))
      .map((row) => (random.chance(0.1) ? editedRow(row, random) : row)),
  }));
}

function editedRow(row: SourceRow, random: Random): SourceRow {
  const note = `עודכן ${random.integer(1, 999)}`;
  const cells = JSON.stringify({ ...JSON.parse(row.cells), הערות: note });
  return {
    ...row,
    cells,
    hash: createHash('sha256').update(cells).digest('hex').slice(0, 16),
    values: { ...row.values, nextAction: note },
  };
}

/** What people do to the sheet in a week: typing, emptying, own rows and columns, moving, deciding, deleting. */
export function peopleWork(engine: Engine, seed: string): void {
  const random = new Random(`people ${seed}`);
  for (let act = 0; act < 12; act += 1) random.pick(ACTS)(new Desk(engine), random);
}

type Act = (desk: Desk, random: Random) => void;

const ACTS: readonly Act[] = [
  (desk, random) => desk.type(CASES_TAB.title, desk.someCell(random), `הוקלד ${random.integer(1, 99)}`),
  (desk, random) => desk.type(CASES_TAB.title, desk.someCell(random), random.integer(1, 40_000)),
  (desk, random) => desk.type(CASES_TAB.title, desk.someCell(random), ''),
  (desk) => desk.type(CASES_TAB.title, { row: desk.rowCount(CASES_TAB.title), column: 1 }, 'לקוחה בלי תיק'),
  (desk, random) => desk.insertColumn(random.integer(0, 10), 'עמודה שלנו'),
  (desk, random) => desk.moveColumn(random.integer(0, 20), random.integer(0, 20)),
  (desk, random) => desk.insertRow(random.integer(1, desk.rowCount(CASES_TAB.title))),
  (desk, random) => desk.deleteRow(random.integer(1, desk.rowCount(CASES_TAB.title) - 1)),
  (desk, random) => desk.decide(random.pick(['אותו לקוח', 'לקוחות שונים', 'לבדוק בהמשך'])),
];

/** The owner at the open spreadsheet. */
class Desk {
  private readonly engine: Engine;
  private readonly who: Actor = { email: OWNER };

  constructor(engine: Engine) {
    this.engine = engine;
  }

  rowCount(title: string): number {
    return this.values(title).length;
  }

  someCell(random: Random): { readonly row: number; readonly column: number } {
    const rows = this.values(CASES_TAB.title);
    // The case's own id stays: without it a row is a row typed by hand.
    const idColumn = rows[0]?.indexOf('מספר תיק') ?? 0;
    const column = random.integer(0, (rows[0]?.length ?? 1) - 1);
    return { row: random.integer(1, rows.length - 1), column: column === idColumn ? column + 1 : column };
  }

  type(title: string, at: { readonly row: number; readonly column: number }, value: string | number): void {
    this.engine.writeValues(
      [
        {
          range: {
            sheetId: this.sheetId(title),
            startRowIndex: at.row,
            endRowIndex: at.row + 1,
            startColumnIndex: at.column,
            endColumnIndex: at.column + 1,
          },
          values: [[value]],
        },
      ],
      'RAW',
      this.who,
    );
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
    this.engine.batchUpdate([{ moveDimension: { source, destinationIndex: to } }], this.who);
  }

  deleteRow(at: number): void {
    const range = {
      sheetId: this.sheetId(CASES_TAB.title),
      dimension: 'ROWS',
      startIndex: at,
      endIndex: at + 1,
    };
    this.engine.batchUpdate([{ deleteDimension: { range } }], this.who);
  }

  decide(decision: string): void {
    const rows = this.values(REVIEW_TAB.title);
    const column = rows[0]?.indexOf('החלטה') ?? -1;
    const row = rows.findIndex((cells, index) => index > 0 && (cells[column] ?? '') === '');
    if (row > 0) this.type(REVIEW_TAB.title, { row, column }, decision);
  }

  private insert(dimension: 'ROWS' | 'COLUMNS', at: number): void {
    const range = { sheetId: this.sheetId(CASES_TAB.title), dimension, startIndex: at, endIndex: at + 1 };
    this.engine.batchUpdate([{ insertDimension: { range, inheritFromBefore: at > 0 } }], this.who);
  }

  private values(title: string): readonly (readonly (string | number | boolean)[])[] {
    return this.engine.readValues(
      {
        sheetId: this.sheetId(title),
        startRowIndex: 0,
        endRowIndex: undefined,
        startColumnIndex: 0,
        endColumnIndex: undefined,
      },
      { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' },
      this.who,
    );
  }

  private sheetId(title: string): number {
    const { sheets = [] } = this.engine.get({ ranges: [], includeGridData: false, actor: this.who });
    const found = sheets.find(({ properties }) => properties?.title === title)?.properties?.sheetId;
    if (typeof found !== 'number') throw new Error(`no tab ${title}`);
    return found;
  }
}
