import { beforeAll, describe, expect, test } from 'vitest';
import type { WorkbookReading } from '../../../../importer/workbook-reading.ts';
import type { RunningEmulator } from '../../../../scripts/emulator/http/start-emulator.ts';
import { startEmulator } from '../../../../scripts/emulator/http/start-emulator.ts';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { anEmptySpreadsheet, publishOffice, readingsOf } from '../../../builders/an-office-on-sheets.ts';
import { Desk } from '../../../builders/desk.ts';
import { withANewColumn } from '../../../builders/office-life.ts';

const CASES = 'תיקים';
const CASE_ID = 'מספר תיק';
const NEXT = 'פעולה הבאה';

let readings: readonly WorkbookReading[];
let state: unknown;
let spreadsheetId: string;

beforeAll(async () => {
  readings = await readingsOf({ clients: 12, seed: 5 });
  const emulator = await startEmulator();
  spreadsheetId = anEmptySpreadsheet(emulator);
  await publishOffice({ rootUrl: emulator.rootUrl, spreadsheetId, readings });
  state = emulator.save();
  await emulator.stop();
});

function deskAt({ office }: RunningEmulator): Desk {
  const engine = office.spreadsheets.get(spreadsheetId);
  if (engine === undefined) throw new Error('the spreadsheet is there');
  return new Desk(engine);
}

/** Imports workbooks in which every row changed, while somebody works in the sheet at one of the calls. */
async function importWhile(
  work: (desk: Desk) => void,
  moment: 'before it is planned' | 'at the first write',
) {
  const emulator = await anEmulator({ state });
  let isOver = false;
  emulator.setFaults((call, { method }) => {
    const isNow = moment === 'at the first write' ? method !== 'GET' : call > READS_OF_A_SHEET;
    if (isNow && !isOver) work(deskAt(emulator));
    isOver ||= isNow;
    return null;
  });
  await publishOffice({ rootUrl: emulator.rootUrl, spreadsheetId, readings: withANewColumn(readings) });
  expect(isOver).toBe(true);
  return deskAt(emulator);
}

/** Calls until the import itself begins. */
const READS_OF_A_SHEET = 3;

/** The cases of an import that nobody disturbed. */
async function undisturbed() {
  return (await importWhile(() => undefined, 'at the first write')).cases();
}

function sortByName(desk: Desk): void {
  const range = { sheetId: desk.sheetId(CASES), startRowIndex: 1 };
  const sortSpecs = [{ dimensionIndex: desk.column(CASES, 'שם הלקוח'), sortOrder: 'DESCENDING' }];
  desk.change({ sortRange: { range, sortSpecs } });
}

describe('somebody works in the sheet', () => {
  test('while the workbooks are read: rows sorted, a column moved, a cell typed: all of it stays', async () => {
    const desk = await importWhile((now) => {
      sortByName(now);
      now.moveColumn(now.column(CASES, 'עיר'), 0);
      now.type(CASES, now.cell(CASES, [CASE_ID, 'C-00003'], NEXT), 'הוקלד ברגע האחרון');
    }, 'before it is planned');
    const expected = await undisturbed();
    expect(desk.cases()).toEqual({
      ...expected,
      'C-00003': { ...expected['C-00003'], [NEXT]: 'הוקלד ברגע האחרון' },
    });
    const names = desk.lines(CASES).map((line) => String(line['שם הלקוח']));
    expect(names[0]).not.toBe(Object.values(expected)[0]?.['שם הלקוח']);
    expect(desk.column(CASES, 'עיר')).toBe(0);
  });

  test('at the moment of writing: what they type into other cells stays', async () => {
    const desk = await importWhile(
      (now) => now.type(CASES, now.cell(CASES, [CASE_ID, 'C-00003'], 'עיר'), 'הוקלד ברגע האחרון'),
      'at the first write',
    );
    const expected = await undisturbed();
    expect(desk.cases()['C-00003']).toEqual({ ...expected['C-00003'], עיר: 'הוקלד ברגע האחרון' });
  });
});

test('rows sorted while a large import is on its way in parts: every value lands on its own case', async () => {
  /** @param afterWrites how many parts have been written when somebody works in the sheet */
  const importInParts = async (work: (desk: Desk) => void, afterWrites: number) => {
    const emulator = await anEmulator({ state });
    let writes = 0;
    let isOver = false;
    emulator.setFaults((_, { method }) => {
      if (method === 'POST') writes += 1;
      const isNow = method === 'GET' && writes >= afterWrites;
      if (isNow && !isOver) work(deskAt(emulator));
      isOver ||= isNow;
      return null;
    });
    await publishOffice({
      rootUrl: emulator.rootUrl,
      spreadsheetId,
      readings: withANewColumn(readings),
      callBytes: 3_000,
    });
    expect(isOver).toBe(true);
    expect(writes).toBeGreaterThan(afterWrites);
    return deskAt(emulator);
  };
  const undisturbedParts = await importInParts(() => undefined, 2);
  for (const afterWrites of [2, 24]) {
    const sorted = await importInParts(sortByName, afterWrites);
    expect(sorted.cases()).toEqual(undisturbedParts.cases());
  }
});
