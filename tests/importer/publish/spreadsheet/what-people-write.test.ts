import { beforeAll, expect, test } from 'vitest';
import { isNothing } from '../../../../importer/publish/spreadsheet/publication-plan.ts';
import type { WorkbookReading } from '../../../../importer/workbook-reading.ts';
import { FIELDS } from '../../../../mappings/fields.ts';
import { FIELDS_ROW, ISSUED_ROW } from '../../../../mappings/sheet/published-rows.ts';
import { CASES_TAB, FEEDBACK_TAB, PUBLISHED_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { anEmptySpreadsheet, publishOffice, readingsOf } from '../../../builders/an-office-on-sheets.ts';
import { Desk } from '../../../builders/desk.ts';
import { withANewColumn } from '../../../builders/office-life.ts';
import { tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;
const FEEDBACK = FEEDBACK_TAB.title;
/** Columns that no legacy workbook has. */
const LATER = ['promisedDate', 'waitingFor', 'waitingSince', 'startedDate'];
const LATER_HEADERS = FIELDS.filter(({ key }) => LATER.includes(key)).map(({ header }) => header);

let readings: readonly WorkbookReading[];

beforeAll(async () => {
  readings = await readingsOf({ clients: 12, seed: 5 });
});

test('whom a case waits for, since when, and what was promised stay through every import', async () => {
  const { desk, importAgain } = await anOffice();
  const typed = { 'ממתין ל': 'לקוח', 'ממתין מאז': 45_800, 'הובטח ללקוח עד': 45_900, 'תחילת טיפול': 45_700 };
  for (const [header, value] of Object.entries(typed)) {
    desk.type(CASES, { row: 1, column: desk.column(CASES, header) }, value);
  }
  for (const again of [withANewColumn(readings), readings]) {
    expect(isNothing((await importAgain(again)).plan)).toBe(false);
    expect(desk.lines(CASES)[0]).toMatchObject(typed);
    expect(desk.lines(CASES).filter((line) => line['ממתין ל'] !== undefined)).toHaveLength(1);
  }
});

test('no import touches a row of what clients said: not a formula, a gap, a column or a word of it', async () => {
  const { desk, importAgain } = await anOffice();
  const rows = [
    [45_800, 'C-00001', 'תלונה', 'יחס', '', '', 'לא חזרו אליי'],
    [],
    [45_800, 'C-00001', 'תלונה', 'יחס', '', '', 'לא חזרו אליי'],
    ['אתמול', 'C-99999', 'שביעות רצון', '', 5, '', ' '],
  ];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) desk.type(FEEDBACK, { row: row + 1, column }, cell);
  }
  desk.enter(FEEDBACK, { row: 6, column: 5 }, '=100+20');
  desk.change({ appendDimension: { sheetId: desk.sheetId(FEEDBACK), dimension: 'COLUMNS', length: 1 } });
  desk.type(FEEDBACK, { row: 0, column: 8 }, 'צבע');
  desk.type(FEEDBACK, { row: 2, column: 8 }, 'כחול');
  const before = [desk.values(FEEDBACK), desk.entered(FEEDBACK)];

  for (const again of [withANewColumn(readings), readings]) {
    const { plan } = await importAgain(again);
    expect(isNothing(plan)).toBe(false);
    const written = [...plan.units.flat()].filter(({ title }) => title === FEEDBACK);
    expect(written).toEqual([]);
    expect([desk.values(FEEDBACK), desk.entered(FEEDBACK)]).toEqual(before);
  }
});

test('there are always rows to write on, however many are full', async () => {
  const { desk, engine, importAgain } = await anOffice();
  const { rowCount } = tabOf(engine, FEEDBACK);
  desk.type(FEEDBACK, { row: rowCount - 1, column: 6 }, 'בשורה האחרונה');
  await importAgain();
  expect(tabOf(engine, FEEDBACK).rowCount).toBeGreaterThan(rowCount + 200);
  expect(desk.lines(FEEDBACK)).toEqual([{ פירוט: 'בשורה האחרונה' }]);
});

test('a sheet of before there were such columns and such a tab gets them, and nothing else changes', async () => {
  const { desk, engine, importAgain } = await anOffice();
  asItWasBefore(desk);
  desk.type(CASES, { row: 1, column: desk.column(CASES, 'עיר') }, 'מטולה');
  desk.type(CASES, { row: 2, column: desk.column(CASES, 'הערות') }, '');
  const before = desk.lines(CASES);

  const { plan } = await importAgain();
  expect(plan.layoutChanges.filter(({ action }) => action === 'add').map(({ name }) => name)).toEqual(
    expect.arrayContaining([FEEDBACK, ...LATER_HEADERS]),
  );
  expect(desk.lines(CASES)).toEqual(before);
  expect(plan.counts).toMatchObject({ cellsChanged: 0, casesAdded: 0, casesRemoved: 0 });
  const { headers } = tabOf(engine, CASES);
  expect(headers.indexOf('ממתין ל')).toBe(headers.indexOf('הובטח ללקוח עד') + 1);
  expect(headers).toEqual(CASES_TAB.columns.map(({ header }) => header));
  expect(tabOf(engine, FEEDBACK).headers).toEqual(FEEDBACK_TAB.columns.map(({ header }) => header));
  expect(isNothing((await importAgain()).plan)).toBe(true);
});

async function anOffice() {
  const emulator = await anEmulator();
  const { rootUrl, office } = emulator;
  const spreadsheetId = anEmptySpreadsheet(emulator);
  const importAgain = (again = readings) => publishOffice({ rootUrl, spreadsheetId, readings: again });
  await importAgain();
  const engine = office.spreadsheets.get(spreadsheetId) as Engine; // made in the lines above
  return { engine, desk: new Desk(engine), importAgain };
}

/** Takes away what an office that was imported earlier does not have: tab, columns, and their place in the memory. */
function asItWasBefore(desk: Desk): void {
  desk.change({ deleteSheet: { sheetId: desk.sheetId(FEEDBACK) } });
  for (const header of LATER_HEADERS) {
    const startIndex = desk.column(CASES, header);
    const range = {
      sheetId: desk.sheetId(CASES),
      dimension: 'COLUMNS',
      startIndex,
      endIndex: startIndex + 1,
    };
    desk.change({ deleteDimension: { range } });
  }
  desk.values(PUBLISHED_TAB.title).forEach(([key, json], row) => {
    if (row === 0 || key === ISSUED_ROW) return;
    const cells: unknown[] = JSON.parse(String(json));
    const kept = cells.filter((_, index) => !LATER.includes(FIELDS[index]?.key ?? ''));
    desk.type(PUBLISHED_TAB.title, { row, column: 1 }, JSON.stringify(kept));
  });
  expect(desk.values(PUBLISHED_TAB.title).some(([key]) => key === FIELDS_ROW)).toBe(true);
}
