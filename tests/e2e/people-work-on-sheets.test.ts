import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { serialDay } from '../../mappings/sheet/serial-day.ts';
import type { RunningEmulator } from '../../scripts/emulator/http/start-emulator.ts';
import { anEmulator } from '../builders/an-emulator.ts';
import type { Desk } from '../builders/desk.ts';
import { aMobile, anId } from '../builders/invented-people.ts';
import {
  aFolder,
  deskAt,
  owner,
  type PublishedOffice,
  publishSmallOffice,
  writesTo,
} from './owner-of-sheets.ts';
import type { Run } from './run-casesheet.ts';
import { CLIENTS, type ClientLine, writeSmallOffice } from './small-office.ts';

const CASES = 'תיקים';
const CASE_ID = 'מספר תיק';
const HERS = 'הטלפון של הבת';

let folder: string;
let office: PublishedOffice;

beforeAll(async () => {
  folder = await aFolder();
  office = await publishSmallOffice(folder);
});

const aDesk = async (): Promise<{ readonly emulator: RunningEmulator; readonly desk: Desk }> => {
  const emulator = await anEmulator({ state: office.state });
  return { emulator, desk: deskAt(emulator, office.spreadsheetId) };
};

/** Imports the office's workbooks, some of its clients changed, into its spreadsheet. */
async function importAgain(emulator: RunningEmulator, clients?: readonly ClientLine[]): Promise<Run> {
  const name = `again-${Math.random()}`;
  const workbooks =
    clients === undefined ? office.workbooks : await writeSmallOffice(join(folder, name), clients);
  return owner(emulator, {
    args: ['import', ...workbooks, '--spreadsheet', office.spreadsheetId, '--out', join(folder, name, 'out')],
  });
}

/** The clients of another day: who has a line of this name has these parts of it otherwise. */
function clientsWith(changes: Readonly<Record<string, Partial<ClientLine>>>): readonly ClientLine[] {
  return CLIENTS.map((client) => ({ ...client, ...changes[client.name] }));
}

const nameOf = (number: number): string => CLIENTS[number]?.name ?? '';

describe('a week of work in the sheet, and then a workbook that changed', () => {
  test('keeps what people did where they did it, and brings what the workbook says now', async () => {
    const { emulator, desk } = await aDesk();
    const before = desk.cases();
    const idOf = (name: string) =>
      Object.values(before).find((line) => line['שם הלקוח'] === name)?.[CASE_ID] ?? '';
    const [edited, followed, leaving] = [idOf(nameOf(0)), idOf(nameOf(1)), idOf(nameOf(4))];

    desk.type(CASES, desk.cell(CASES, [CASE_ID, edited], 'פעולה הבאה'), 'שיחה עם הבת');
    desk.moveColumn(desk.column(CASES, 'עיר'), 1);
    desk.insertColumn(3, HERS);
    desk.type(CASES, desk.cell(CASES, [CASE_ID, followed], HERS), '054-7000001');
    sortBy(desk, 'שם הלקוח');
    desk.enter(CASES, desk.cell(CASES, [CASE_ID, edited], HERS), '=1+1');
    desk.type(CASES, { row: desk.rowCount(CASES), column: desk.column(CASES, 'שם הלקוח') }, 'לקוחה בלי תיק');
    desk.decide('להשאיר צד ב');
    const made = makeByHand(desk);
    const headers = desk.values(CASES)[0];
    const order = desk.lines(CASES).map((line) => line['שם הלקוח']);

    const newcomer: ClientLine = {
      ...(CLIENTS[0] as ClientLine), // the office has clients
      name: 'נטע כרמלינסקי',
      nationalId: anId(90),
      phone: aMobile(90),
    };
    const clients = clientsWith({
      [nameOf(0)]: { nextAction: 'לשלוח טופס', city: 'עכו' },
      [nameOf(1)]: { nextAction: 'לשלוח מכתב' },
    }).filter(({ name }) => name !== nameOf(4));
    const run = await importAgain(emulator, [...clients, newcomer]);
    expect(run.stderr).not.toContain('casesheet:');
    expect(run.code).toBe(0); // what was decided waits no longer

    const after = desk.cases();
    expect(desk.values(CASES)[0]).toEqual(headers);
    expect(desk.lines(CASES).map((line) => line['שם הלקוח'])).toEqual([
      ...order.filter((name) => name !== nameOf(4)),
      newcomer.name,
    ]);
    expect(after[String(edited)]).toMatchObject({ 'פעולה הבאה': 'שיחה עם הבת', עיר: 'עכו', [HERS]: 2 });
    expect(after[String(followed)]).toMatchObject({ 'פעולה הבאה': 'לשלוח מכתב', [HERS]: '054-7000001' });
    expect(after[String(leaving)]).toBeUndefined();
    expect(desk.entered(CASES)).toContainEqual({ formulaValue: '=1+1' });
    const decided = after[String(idOf(nameOf(5)))];
    expect(decided?.['תאריך לידה']).toBe(serialDay('1971-12-11'));
    for (const [caseId, line] of Object.entries(before)) {
      if (caseId !== leaving) expect(after[caseId]?.['שם הלקוח']).toBe(line['שם הלקוח']);
    }
    expect(desk.lines('יומן')).toContainEqual(
      expect.objectContaining({ תיק: edited, שדה: 'פעולה הבאה', היה: 'להתקשר 1', נהיה: 'לשלוח טופס' }),
    );
    const tab = desk.tabs().find(({ properties }) => properties?.title === CASES);
    expect(tab?.filterViews?.map(({ title }) => title)).toContain(made.filterView);
    expect(tab?.protectedRanges?.map(({ description }) => description)).toContain(made.protection);

    emulator.calls.reset();
    await importAgain(emulator, [...clients, newcomer]);
    expect(writesTo(emulator)).toBe(0);
  });
});

describe('a header that is not where or what it was', () => {
  test('a title row above the header changes nothing for anybody', async () => {
    const { emulator, desk } = await aDesk();
    desk.insertRow(0);
    desk.type(CASES, { row: 0, column: 0 }, 'המשרד שלנו, תשפ"ו');
    const run = await importAgain(emulator, clientsWith({ [nameOf(2)]: { city: 'עכו' } }));
    expect(run.stderr).not.toContain('casesheet:');
    expect(desk.values(CASES)[0]).toEqual(['המשרד שלנו, תשפ"ו']);
    expect(desk.values(CASES)[1]?.[0]).toBe(CASE_ID);
    const changed = Object.values(desk.cases(1)).filter((line) => line.עיר === 'עכו');
    expect(changed.map((line) => line['שם הלקוח'])).toEqual([nameOf(2)]);
  });

  test('a header that was typed over comes back beside the column, which stays as hers', async () => {
    const { emulator, desk } = await aDesk();
    const cities = desk.lines(CASES).map((line) => line.עיר);
    const city = desk.column(CASES, 'עיר');
    desk.type(CASES, { row: 0, column: city }, 'עיר ומיקוד');
    await importAgain(emulator);
    expect(desk.lines(CASES).map((line) => line['עיר ומיקוד'])).toEqual(cities);
    expect(desk.lines(CASES).map((line) => line.עיר)).toEqual(cities);
    expect(desk.lines(CASES).map((line) => line['מצב מסמכים'])).toEqual(cities.map(() => 'חסרים'));

    emulator.calls.reset();
    await importAgain(emulator);
    expect(writesTo(emulator)).toBe(0);
  });
});

describe('a sheet that is no case sheet any more', () => {
  test.each([
    ['the tab of cases is gone', CASES],
    ['the hidden tab of the source rows is gone', '_sources'],
  ])('%s: one sentence, and nothing is written', async (_, title) => {
    const { emulator, desk } = await aDesk();
    desk.change({ deleteSheet: { sheetId: desk.sheetId(title) } });
    const run = await importAgain(emulator);
    expect(run.code).toBe(1);
    expect(lastWords(run)).toMatch(
      new RegExp(`^casesheet: The spreadsheet .* is no case sheet \\(its tab ${title} .*version history\\.$`),
    );
    expect(writesTo(emulator)).toBe(0);
  });

  test('a tab of that name that is somebody’s own: one sentence, and nothing is written', async () => {
    const emulator = await anEmulator();
    const { spreadsheetId } = emulator.office.create(
      { properties: { title: 'רשימות' }, sheets: [{ properties: { title: CASES } }] },
      { email: 'owner@office.example' },
    );
    const desk = deskAt(emulator, spreadsheetId);
    desk.type(CASES, { row: 0, column: 0 }, 'רשימת קניות');
    const run = await owner(emulator, {
      args: ['import', ...office.workbooks, '--spreadsheet', spreadsheetId, '--out', join(folder, 'none')],
    });
    expect(run.code).toBe(1);
    expect(lastWords(run)).toBe(
      'casesheet: The spreadsheet has a tab תיקים without the headers of a case sheet. Rename that tab, or publish to a new spreadsheet.',
    );
    expect(desk.values(CASES)).toEqual([['רשימת קניות']]);
  });
});

/** The line in which a run says why it failed. */
function lastWords({ stderr }: Run): string {
  return stderr.trim().split('\n').at(-1) ?? '';
}

function sortBy(desk: Desk, header: string): void {
  const range = { sheetId: desk.sheetId(CASES), startRowIndex: 1 };
  const dimensionIndex = desk.column(CASES, header);
  desk.change({ sortRange: { range, sortSpecs: [{ dimensionIndex, sortOrder: 'DESCENDING' }] } });
}

/** A filter view and a protection as somebody makes them from the menus. */
function makeByHand(desk: Desk): { readonly filterView: string; readonly protection: string } {
  const [filterView, protection] = ['רק חיפה', 'לא לגעת'];
  const range = { sheetId: desk.sheetId(CASES), startRowIndex: 0, endRowIndex: 3 };
  desk.change(
    { addFilterView: { filter: { title: filterView, range } } },
    { addProtectedRange: { protectedRange: { description: protection, range, warningOnly: true } } },
  );
  return { filterView, protection };
}
