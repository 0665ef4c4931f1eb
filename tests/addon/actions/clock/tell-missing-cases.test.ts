import { beforeAll, describe, expect, test } from 'vitest';
import type { WorkbookReading } from '../../../../importer/workbook-reading.ts';
import { CASES_TAB, LOG_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import { readingsOf } from '../../../builders/an-office-on-sheets.ts';
import { Desk } from '../../../builders/desk.ts';
import { anImportedOffice } from './an-imported-office.ts';
import { cutOffBetweenCalls } from './cut-off-between-calls.ts';

let readings: readonly WorkbookReading[];

beforeAll(async () => {
  readings = await readingsOf({ clients: 10, seed: 5 });
});

const caseIds = (engine: Engine) => Object.keys(new Desk(engine).cases());
const logOf = (engine: Engine) => new Desk(engine).lines(LOG_TAB.title);
const gone = (engine: Engine) =>
  logOf(engine).filter((line) => String(line.איך).includes('כבר אינה בגיליון'));

/** The workbooks after somebody cleared them out. */
function withoutMost(readings: readonly WorkbookReading[]): readonly WorkbookReading[] {
  return readings.map((reading) => ({
    ...reading,
    rows: reading.rows.slice(0, 3),
  }));
}

function deleteCase(engine: Engine, caseId: string): void {
  const desk = new Desk(engine);
  desk.deleteRow(desk.cell(CASES_TAB.title, ['מספר תיק', caseId], 'מספר תיק').row);
}

describe('a case whose row somebody deleted', () => {
  test('is told in the log once, with what it was when it was imported', async () => {
    const { host, engine } = await anImportedOffice(readings);
    host.tick(60);
    const { 'שם הלקוח': name, שלב: stage } = new Desk(engine).cases()['C-00002'] ?? {};
    deleteCase(engine, 'C-00002');
    host.tick(120);
    expect(host.log).toEqual([]);
    expect(gone(engine)).toEqual([
      {
        מתי: expect.any(Number),
        מי: 'לא ידוע',
        תיק: 'C-00002',
        היה: expect.stringMatching(new RegExp(`^בייבוא האחרון: ${name} · .* · ${stage}$`)),
        איך: 'אוטומטי · השורה של התיק כבר אינה בגיליון',
      },
    ]);
  });

  test('is told again where the import brought it back and somebody deleted it once more', async () => {
    const { host, engine, importAgain } = await anImportedOffice(readings);
    host.tick(60);
    deleteCase(engine, 'C-00002');
    host.tick(60);
    await importAgain(readings, '2026-11-22T10:30:00.000Z');
    expect(caseIds(engine)).toContain('C-00002');
    host.tick(60);
    deleteCase(engine, 'C-00002');
    host.tick(60);
    expect(gone(engine)).toHaveLength(2);
  });

  test('is told once and never forgotten, whatever call the clock is cut off at', async () => {
    const { host, engine, hourly } = await anImportedOffice(readings);
    host.fire(hourly);
    deleteCase(engine, 'C-00002');
    cutOffBetweenCalls(host, () => host.fire(hourly));
    host.fire(hourly);
    expect(gone(engine)).toHaveLength(1);
  });

  test('is told once whichever call fails, or is done and its reply is lost', async () => {
    const { host, engine, hourly } = await anImportedOffice(readings);
    host.fire(hourly);
    const ids = caseIds(engine);
    for (const [index, caseId] of ids.entries()) {
      deleteCase(engine, caseId);
      host.setFaults((call) => (call === index + 1 ? (index % 2 === 0 ? 'lost-reply' : '500') : null));
      host.fire(hourly);
      host.setFaults(null);
      host.fire(hourly);
      expect(gone(engine).map((line) => line.תיק)).toEqual(ids.slice(0, index + 1));
    }
  });
});

test('a case that the import took from the sheet is told by the import alone', async () => {
  const { host, engine, importAgain } = await anImportedOffice(readings);
  host.tick(60);
  const before = caseIds(engine);
  await importAgain(withoutMost(readings), '2026-11-22T10:30:00.000Z');
  expect(caseIds(engine).length).toBeLessThan(before.length);
  host.tick(60);
  expect(gone(engine)).toEqual([]);
});

test('an hour in which no case went writes nothing, and what is read does not grow with the cases', async () => {
  const calls = [];
  for (const clients of [3, 12]) {
    const { host, engine, hourly } = await anImportedOffice(await readingsOf({ clients, seed: 3 }));
    host.fire(hourly);
    const before = engine.save();
    host.fire(hourly);
    expect(engine.save()).toEqual(before);
    calls.push(host.executions.at(-1)?.calls);
  }
  expect(calls[1]).toEqual(calls[0]);
  expect(calls[0]?.['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
});

test('sorting the sheet, or moving its columns, is not taken for deleting', async () => {
  const { host, engine } = await anImportedOffice(readings);
  host.tick(60);
  const desk = new Desk(engine);
  const sheetId = desk.sheetId(CASES_TAB.title);
  desk.change({
    sortRange: {
      range: { sheetId, startRowIndex: 1 },
      sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
    },
  });
  desk.moveColumn(0, 4);
  host.tick(60);
  expect(gone(engine)).toEqual([]);
  expect(host.log).toEqual([]);
});

test('whoever deletes before the first hour is told of too', async () => {
  const { host, engine } = await anImportedOffice(readings);
  deleteCase(engine, 'C-00003');
  host.tick(60);
  expect(gone(engine).map((line) => line.תיק)).toEqual(['C-00003']);
});
