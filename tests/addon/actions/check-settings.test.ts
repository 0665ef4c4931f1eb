import { expect, test } from 'vitest';
import { SETTINGS } from '../../../mappings/settings.ts';
import { SETTINGS_TAB } from '../../../mappings/sheet/tabs.ts';
import { byHand, OWNER, tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';
import type { OfficeAtWork } from '../office-at-work.ts';
import { anHour } from './clock/an-office-with-cases.ts';

const MANAGER = emailOf('אורית סלע');

type Cell = string | number;

const rowIndexOf = (key: string) => SETTINGS.findIndex((setting) => setting.key === key) + 1;

function set(office: OfficeAtWork, key: string, value: Cell, user = MANAGER): void {
  office.host.editAs({ user, range: `'${SETTINGS_TAB.title}'!B${rowIndexOf(key) + 1}`, values: [[value]] });
}

/** By row number, every note beside a value. */
function notes({ engine }: OfficeAtWork): Readonly<Record<number, string>> {
  const { sheetId } = tabOf(engine, SETTINGS_TAB.title);
  const range = { sheetId, startRowIndex: 0, endRowIndex: undefined };
  const { sheets } = engine.get({
    ranges: [{ ...range, startColumnIndex: 1, endColumnIndex: 2 }],
    includeGridData: true,
    actor: { email: OWNER },
  });
  const rows = sheets?.[0]?.data?.[0]?.rowData ?? [];
  return Object.fromEntries(
    rows.flatMap(({ values }, index) => {
      const note = values?.[0]?.note;
      return note === undefined || note === null ? [] : [[index + 1, note]];
    }),
  );
}

const noteOf = (office: OfficeAtWork, key: string) => notes(office)[rowIndexOf(key) + 1];

function write(office: OfficeAtWork, key: string, note: string): void {
  const { sheetId } = tabOf(office.engine, SETTINGS_TAB.title);
  const start = { sheetId, rowIndex: rowIndexOf(key), columnIndex: 1 };
  byHand(office.engine, { updateCells: { start, rows: [{ values: [{ note }] }], fields: 'note' } });
}

test('a setting that nobody can read says so beside it at once, until it is put right', async () => {
  const office = await anOfficeAtWork();
  set(office, 'digestHour', 'בבוקר');
  expect(noteOf(office, 'digestHour')).toBe(
    ['◆ הערך "בבוקר" לא מתאים להגדרה הזאת.', '◆ יש לכתוב: שעה, למשל 08:30.', '◆ עד לתיקון: 08:30.'].join(
      '\n',
    ),
  );
  set(office, 'digestHour', '09:00');
  expect(notes(office)).toEqual({});
});

test('what people wrote in a note stays, above what is said and after it is gone', async () => {
  const office = await anOfficeAtWork();
  write(office, 'quietDays', 'סוכם עם מיכל');
  set(office, 'quietDays', 'שלושים');
  expect(noteOf(office, 'quietDays')).toMatch(/^סוכם עם מיכל\n◆ הערך "שלושים"/);
  set(office, 'quietDays', '21');
  expect(notes(office)).toEqual({ [rowIndexOf('quietDays') + 1]: 'סוכם עם מיכל' });
});

test('an hour at which the office is closed is no hour for the digest, whichever of the two was set', async () => {
  const office = await anOfficeAtWork();
  set(office, 'officeOpens', '10:00');
  expect(Object.keys(notes(office))).toEqual([String(rowIndexOf('digestHour') + 1)]);
  expect(noteOf(office, 'digestHour')).toContain('◆ עד לתיקון: 10:00.');
  set(office, 'officeOpens', '08:00');
  expect(notes(office)).toEqual({});
});

test('several settings pasted at once are each answered in their row', async () => {
  const office = await anOfficeAtWork();
  const range = `'${SETTINGS_TAB.title}'!B2:B4`;
  office.host.editAs({ user: MANAGER, range, values: [['?'], ['17:30'], ['מחר']], isPasted: true });
  expect(Object.keys(notes(office))).toEqual(['2', '4']);
});

test('a setting that is in order costs one reading and no writing', async () => {
  const office = await anOfficeAtWork();
  set(office, 'quietDays', '21');
  const { 'Sheets.Spreadsheets.get': reads, 'Sheets.Spreadsheets.batchUpdate': writes } = office.calls;
  expect([reads, writes]).toEqual([1, undefined]);
  set(office, 'quietDays', '');
  expect(office.calls['Sheets.Spreadsheets.batchUpdate']).toBeUndefined();
});

test('what an office may type is taken as it is typed into the sheet', async () => {
  const office = await anOfficeAtWork();
  const typed: readonly (readonly [key: string, values: readonly Cell[]])[] = [
    ['quietDays', ['14', 14]],
    ['dueSoonDays', ['0', 0]],
    ['handOffMail', ['כן', 'לא', 'דחוף']],
    ['worksOnMiddleDays', ['לא', 'כן']],
    ['officeOpens', ['8:00', '08:15', 8]],
    ['digestHour', ['9:30', '10:00:00', 0.375]],
    ['closureDays', ['14/08/2025', '14.8.25, 17/08/2025-21/08/2025', 45_883]],
    ['monthlyReportDay', ['28', 0]],
  ];
  for (const [key, values] of typed) {
    for (const value of values) {
      set(office, key, value);
      expect([key, value, notes(office)]).toEqual([key, value, {}]);
    }
  }
});

test('nobody at the keyboard hears of it where Google fails, and the clock says it within the hour', async () => {
  const office = await anOfficeAtWork();
  office.host.setFaults('503@1');
  set(office, 'quietDays', 'שלושים');
  office.host.setFaults(null);
  expect([notes(office), office.host.executions.at(-1)?.outcome]).toEqual([{}, 'completed']);
  anHour(office);
  expect(noteOf(office, 'quietDays')).toContain('שלושים');
});

test('while somebody else holds the sheet nothing is said, and the clock says it within the hour', async () => {
  const office = await anOfficeAtWork();
  office.host.locks.holdElsewhere('document', 60_000);
  set(office, 'quietDays', 'שלושים');
  expect(notes(office)).toEqual({});
  anHour(office);
  expect(noteOf(office, 'quietDays')).toContain('שלושים');
});

test('what no edit told of is said by the clock, and a note that strayed with its row is taken back', async () => {
  const office = await anOfficeAtWork();
  const { sheetId } = tabOf(office.engine, SETTINGS_TAB.title);
  const start = { sheetId, rowIndex: rowIndexOf('urgentDays'), columnIndex: 1 };
  byHand(office.engine, {
    updateCells: {
      start,
      rows: [{ values: [{ userEnteredValue: { numberValue: -3 } }] }],
      fields: 'userEnteredValue',
    },
  });
  write(office, 'startDays', '◆ מזמן');
  anHour(office);
  expect(notes(office)).toEqual({ [rowIndexOf('urgentDays') + 1]: expect.stringContaining('"-3"') });
  const before = office.engine.save();
  anHour(office);
  expect(office.engine.save()).toEqual(before);
});

test('a tab whose headers are gone is left alone', async () => {
  const office = await anOfficeAtWork();
  const { sheetId } = tabOf(office.engine, SETTINGS_TAB.title);
  const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 4 };
  office.engine.clearValues([range], { email: OWNER });
  set(office, 'quietDays', 'שלושים');
  expect(notes(office)).toEqual({});
  expect(office.host.log).toEqual([]);
});
