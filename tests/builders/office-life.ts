import { createHash } from 'node:crypto';
import type { SourceRow } from '../../importer/source-row.ts';
import type { WorkbookReading } from '../../importer/workbook-reading.ts';
import { CASES_TAB } from '../../mappings/sheet/tabs.ts';
import type { Engine } from '../../scripts/emulator/engine/contract.ts';
import { Random } from '../../scripts/samples/random.ts';
import { Desk } from './desk.ts';

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
      .map((row) => (random.chance(0.1) ? editedRow(row, `עודכן ${random.integer(1, 999)}`) : row)),
  }));
}

/** The workbooks after somebody gave each a column: every row is another, and none has moved. */
export function withANewColumn(readings: readonly WorkbookReading[]): readonly WorkbookReading[] {
  return readings.map((reading) => ({
    ...reading,
    rows: reading.rows.map((row) => editedRow(row, 'בטיפול')),
  }));
}

function editedRow(row: SourceRow, note: string): SourceRow {
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
