import { beforeAll, expect, test } from 'vitest';
import { planSetUp } from '../../../../addon/rules/plan-set-up.ts';
import { isNothing } from '../../../../importer/publish/spreadsheet/publication-plan.ts';
import type { WorkbookReading } from '../../../../importer/workbook-reading.ts';
import { CASES_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { expectNoChange } from '../../../addon/rules/expect-no-change.ts';
import { readOf } from '../../../addon/rules/read-of.ts';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { anEmptySpreadsheet, publishOffice, readingsOf } from '../../../builders/an-office-on-sheets.ts';
import { Desk } from '../../../builders/desk.ts';
import { withANewColumn } from '../../../builders/office-life.ts';
import { apply, tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;
const FINISH = 'סיום שלב';
const REASON = 'סיבת ההעברה';
const CONFIRMED = '_confirmed';
const SOMEBODY = 'somebody@office.example';

let readings: readonly WorkbookReading[];

beforeAll(async () => {
  readings = await readingsOf({ clients: 12, seed: 5 });
});

test('what was handed over stays in its row when the import changes the case, and only then', async () => {
  const { desk, importAgain } = await anOffice();
  const last = desk.rowCount(CASES) - 1;
  fill(desk, 1, { tick: true, reason: 'הגיעו המסמכים', confirmed: '{"v":1}' });
  fill(desk, last, { tick: false, reason: '', confirmed: '{"v":2}' });
  const handedOver = () =>
    [1, last].map((row) => [FINISH, REASON, CONFIRMED].map((header) => valueAt(desk, row, header)));
  const before = handedOver();

  expect(isNothing((await importAgain()).plan)).toBe(true);
  const { plan } = await importAgain(withANewColumn(readings));
  expect(isNothing(plan)).toBe(false);
  expect(handedOver()).toEqual(before);
});

test('boxes that nobody ticked are no rows, however far down they were filled', async () => {
  const { desk, engine, importAgain } = await anOffice();
  const { rowCount } = tabOf(engine, CASES);
  for (let row = 1; row < rowCount; row += 1) fill(desk, row, { tick: false });

  expect(isNothing((await importAgain()).plan)).toBe(true);
  expect(tabOf(engine, CASES).rowCount).toBe(rowCount);
  expect(desk.lines(CASES)).toHaveLength(rowCount - 1);
});

test('a row typed by hand stays one row, ticked or not', async () => {
  const { desk, importAgain } = await anOffice();
  const row = desk.rowCount(CASES);
  desk.type(CASES, { row, column: desk.column(CASES, 'שם הלקוח') }, 'לקוחה בלי תיק');
  fill(desk, row, { tick: true, confirmed: '{"v":1}' });

  await importAgain(withANewColumn(readings));
  expect(desk.lines(CASES).filter((line) => line['שם הלקוח'] === 'לקוחה בלי תיק')).toEqual([
    { 'שם הלקוח': 'לקוחה בלי תיק', [FINISH]: true, [CONFIRMED]: '{"v":1}' },
  ]);
});

test('after an import what was confirmed is still the machine’s, and everybody may tick and give a reason', async () => {
  const { engine, importAgain } = await anOffice();
  engine.share(SOMEBODY, 'writer');
  await importAgain(withANewColumn(readings));
  const theirs = new Desk(engine, SOMEBODY);
  theirs.type(CASES, { row: 1, column: theirs.column(CASES, REASON) }, 'הגיעו המסמכים');
  fill(theirs, 2, { tick: true });
  expect(() => fill(theirs, 1, { confirmed: '{}' })).toThrow(/protected/);
});

test('rows that the import adds have a box to tick', async () => {
  const fewer = readings.map((reading) => ({ ...reading, rows: reading.rows.slice(0, 2) }));
  const { desk, engine, importAgain } = await anOffice({ firstImport: fewer });
  const before = desk.rowCount(CASES);
  const range = { sheetId: desk.sheetId(CASES), dimension: 'ROWS', startIndex: before } as const;
  desk.change({ deleteDimension: { range: { ...range, endIndex: tabOf(engine, CASES).rowCount } } });
  await importAgain();
  expect(desk.rowCount(CASES)).toBeGreaterThan(before);
  const rules = ticksOf(engine);
  expect(rules.slice(1)).toEqual(Array.from({ length: tabOf(engine, CASES).rowCount - 1 }, () => 'BOOLEAN'));
});

test('an office that was set up before its first import keeps its columns, and gets its cases', async () => {
  const { rootUrl, office } = await anEmulator();
  const spreadsheetId = anEmptySpreadsheet({ office } as Parameters<typeof anEmptySpreadsheet>[0]);
  const engine = office.spreadsheets.get(spreadsheetId) as Engine; // made in the line above
  setUp(engine);
  await publishOffice({ rootUrl, spreadsheetId, readings });
  const desk = new Desk(engine);
  expect(Object.keys(desk.cases()).length).toBeGreaterThan(0);
  const headers = tabOf(engine, CASES).headers;
  expect(headers.filter((header) => [FINISH, REASON, CONFIRMED].includes(header))).toHaveLength(3);
  expectNoChange(engine);
});

/** An office that was imported, set up, and imported once more. */
async function anOffice({ firstImport = readings } = {}) {
  const emulator = await anEmulator();
  const { rootUrl, office } = emulator;
  const spreadsheetId = anEmptySpreadsheet(emulator);
  const importAgain = (again = readings) => publishOffice({ rootUrl, spreadsheetId, readings: again });
  await importAgain(firstImport);
  const engine = office.spreadsheets.get(spreadsheetId);
  if (engine === undefined) throw new Error('the spreadsheet is there');
  setUp(engine);
  await importAgain(firstImport);
  return { engine, desk: new Desk(engine), importAgain };
}

function setUp(engine: Engine): void {
  const plan = planSetUp(readOf(engine));
  if ('unreadableTab' in plan) throw new Error(plan.unreadableTab);
  apply(engine, plan.requests);
}

function fill(
  desk: Desk,
  row: number,
  {
    tick,
    reason,
    confirmed,
  }: { readonly tick?: boolean; readonly reason?: string; readonly confirmed?: string },
): void {
  if (reason !== undefined) desk.type(CASES, { row, column: desk.column(CASES, REASON) }, reason);
  if (confirmed !== undefined) desk.type(CASES, { row, column: desk.column(CASES, CONFIRMED) }, confirmed);
  if (tick === undefined) return;
  desk.change({
    updateCells: {
      start: { sheetId: desk.sheetId(CASES), rowIndex: row, columnIndex: desk.column(CASES, FINISH) },
      rows: [{ values: [{ userEnteredValue: { boolValue: tick } }] }],
      fields: 'userEnteredValue',
    },
  });
}

function valueAt(desk: Desk, row: number, header: string): unknown {
  return desk.values(CASES)[row]?.[desk.column(CASES, header)] ?? '';
}

/** The kind of rule on each box of the column, from row 1 down. */
function ticksOf(engine: Engine): readonly unknown[] {
  const { sheetId, headers, rowCount } = tabOf(engine, CASES);
  const startColumnIndex = headers.indexOf(FINISH);
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: rowCount,
    startColumnIndex,
    endColumnIndex: startColumnIndex + 1,
  };
  const { sheets = [] } = engine.get({
    ranges: [range],
    includeGridData: true,
    actor: { email: 'owner@office.example' },
  });
  const rows = sheets[0]?.data?.[0]?.rowData ?? [];
  return Array.from(
    { length: rowCount },
    (_, row) => rows[row]?.values?.[0]?.dataValidation?.condition?.type,
  );
}
