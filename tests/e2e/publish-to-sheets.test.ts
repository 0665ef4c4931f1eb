import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportJson } from '../../importer/commands/import-json.ts';
import { serialDay } from '../../mappings/sheet/serial-day.ts';
import type { RunningEmulator } from '../../scripts/emulator/http/start-emulator.ts';
import { anEmulator } from '../builders/an-emulator.ts';
import { aMobile, anId } from '../builders/invented-people.ts';
import { columnOf, editSheet, openSheet, tabOf, valuesOf } from '../builders/published-sheets.ts';
import {
  aFolder,
  deskAt,
  owner,
  type PublishedOffice,
  publishSmallOffice,
  writesTo,
} from './owner-of-sheets.ts';
import { casesheet, type Run } from './run-casesheet.ts';
import { CLIENTS, type ClientLine, writeSmallOffice } from './small-office.ts';

const SAMPLES = ['documents-tracking', 'authority-tracking', 'billing'].map((name) => `samples/${name}.xlsx`);
/** All but the log, whose moments differ, and the dashboard, which has no header. */
const TABS = ['תיקים', 'לבדיקה', 'צוות', 'הגדרות', 'משוב', '_sources', '_rejected', '_published'];

let folder: string;
let office: PublishedOffice;

const sheetUrl = () => `https://docs.google.com/spreadsheets/d/${office.spreadsheetId}/edit`;

beforeAll(async () => {
  folder = await aFolder();
  office = await publishSmallOffice(folder);
});

describe('the sample office, imported into a new spreadsheet', () => {
  test('is the same cases, by header and value, as in a local workbook, and no row is missing', async () => {
    const emulator = await anEmulator();
    const [local, published] = [join(folder, 'local'), join(folder, 'samples')];
    const [, run] = await Promise.all([
      casesheet('import', ...SAMPLES, '--out', local),
      owner(emulator, { args: ['import', ...SAMPLES, '--spreadsheet', 'new', '--out', published, '--json'] }),
    ]);
    const { cells, sourceRows, cases, spreadsheet }: ImportJson = JSON.parse(run.stdout);
    expect(run.code).toBe(2);
    expect(cells.canonical + cells.extra + cells.rejected).toBe(cells.read);
    expect(spreadsheet).toMatchObject({
      spreadsheetId: [...emulator.office.spreadsheets.keys()][0],
      calls: emulator.calls.total,
      bytesSent: emulator.calls.bytesIn,
      casesAdded: cases,
    });

    const desk = deskAt(emulator, spreadsheet?.spreadsheetId ?? '');
    const workbook = await openSheet(join(local, 'cases.xlsx'));
    for (const tab of TABS) {
      expect({ tab, rows: desk.values(tab) }).toEqual({
        tab,
        rows: workbookRows(valuesOf(tabOf(workbook, tab))),
      });
    }
    const truth = (await readFile('samples/truth.csv', 'utf8')).trim().split('\n').slice(1);
    const places = desk.lines('_sources').map(({ workbook: file, sheet, row }) => `${file}/${sheet}/${row}`);
    expect(places.sort()).toEqual(truth.map((line) => line.split(',').slice(0, 3).join('/')).sort());
    expect(places).toHaveLength(sourceRows);
  });
});

describe('a first import', () => {
  test('says where the case sheet is and how many calls it took, and notes it in the folder', async () => {
    const { stdout, code } = office.run;
    const url = `https://docs.google.com/spreadsheets/d/${office.spreadsheetId}/edit`;
    expect(code).toBe(2);
    expect(stdout).toContain(`Wrote ${url} and `);
    expect(stdout).toMatch(/^2 calls to Google Sheets, 0\.2 MB sent$/m);
    expect(JSON.parse(await readFile(join(folder, 'out', 'spreadsheet.json'), 'utf8'))).toEqual({
      spreadsheetId: office.spreadsheetId,
      url,
      finished: true,
    });
  });

  test('is not made a second time by mistake: the office would be divided', async () => {
    const emulator = await anEmulator({ state: office.state });
    const args = ['import', ...office.workbooks, '--spreadsheet', 'NEW', '--out', join(folder, 'out')];
    const { code, stderr } = await owner(emulator, { args });
    expect(code).toBe(1);
    expect(stderr).toContain(`The case sheet of this folder is ${sheetUrl()}: give that address`);
    expect(emulator.calls.total).toBe(0);
  });

  test('that ended without its note is gone on with, and keeps what somebody typed since', async () => {
    const emulator = await anEmulator({ state: office.state });
    const out = join(folder, 'note-lost');
    const note = { spreadsheetId: office.spreadsheetId, url: sheetUrl(), finished: false };
    // What people did in a local workbook went along the first time; it must not come back over their work now.
    await casesheet('import', ...office.workbooks, '--out', out);
    await writeFile(join(out, 'spreadsheet.json'), JSON.stringify(note));
    const desk = deskAt(emulator, office.spreadsheetId);
    const place = desk.cell('תיקים', ['מספר תיק', 'C-00002'], 'עיר');
    desk.type('תיקים', place, 'הוקלד אחרי הייבוא');
    const args = ['import', ...office.workbooks, '--spreadsheet', 'new', '--out', out];
    const run = await owner(emulator, { args });
    expect(run.stderr).toContain(`going on with ${sheetUrl()}`);
    expect(desk.cases()['C-00002']?.עיר).toBe('הוקלד אחרי הייבוא');
    expect(emulator.office.spreadsheets.size).toBe(1);
  });

  test('does not overwrite a dashboard of somebody else', async () => {
    const emulator = await anEmulator();
    const made = emulator.office.create(
      { sheets: [{ properties: { title: 'לוח בקרה' } }] },
      { email: 'owner@office.example' },
    );
    const desk = deskAt(emulator, made.spreadsheetId);
    desk.type('לוח בקרה', { row: 0, column: 0 }, 'הלוח שלי');
    const args = ['import', ...office.workbooks, '--spreadsheet', made.spreadsheetId];
    const { code, stderr } = await owner(emulator, { args: [...args, '--out', join(folder, 'theirs')] });
    expect(code).toBe(1);
    expect(stderr).toContain('The spreadsheet has a tab לוח בקרה that casesheet did not make.');
    expect(desk.values('לוח בקרה')).toEqual([['הלוח שלי']]);
  });

  test('foretold with --dry-run makes no call at all, and then comes out as it was foretold', async () => {
    const emulator = await anEmulator();
    const args = ['import', ...office.workbooks, '--spreadsheet', 'new', '--out', join(folder, 'dry')];
    const { stdout } = await owner(emulator, { args: [...args, '--dry-run'] });
    expect(emulator.calls.total).toBe(0);
    expect(stdout).toContain('Dry run: nothing was written');
    expect(changeLines(stdout)).toEqual(changeLines(office.run.stdout));
  });

  test('into an empty spreadsheet made by hand fills it as a new one is filled', async () => {
    const emulator = await anEmulator();
    const made = emulator.office.create(
      { properties: { title: 'המשרד' } },
      { email: 'owner@office.example' },
    );
    const run = await owner(emulator, {
      args: [
        'import',
        ...office.workbooks,
        '--spreadsheet',
        made.spreadsheetId,
        '--out',
        join(folder, 'hand'),
      ],
    });
    expect(run.stderr).not.toContain('casesheet:');
    const fresh = deskAt(await anEmulator({ state: office.state }), office.spreadsheetId);
    const desk = deskAt(emulator, made.spreadsheetId);
    for (const tab of TABS) expect(desk.values(tab)).toEqual(fresh.values(tab));
  });
});

describe('importing the same workbooks again', () => {
  test.each([
    ['with the id', (id: string) => id],
    [
      'with the address that was pasted from the browser',
      (id: string) => `https://docs.google.com/spreadsheets/u/1/d/${id}/edit#gid=0`,
    ],
  ])('%s writes nothing', async (_, asked) => {
    const emulator = await anEmulator({ state: office.state });
    const run = await importAgain(emulator, { spreadsheet: asked(office.spreadsheetId) });
    expect(run.code).toBe(2);
    expect(run.stdout).toContain('The spreadsheet was already as it should be');
    expect(emulator.calls.total).toBeGreaterThan(0);
    expect(writesTo(emulator)).toBe(0);
    expect(emulator.save()).toEqual(office.state);
  });

  test('foretold with --dry-run would change nothing', async () => {
    const emulator = await anEmulator({ state: office.state });
    const run = await importAgain(emulator, { spreadsheet: office.spreadsheetId, flags: ['--dry-run'] });
    expect(run.stdout).toContain('The spreadsheet would stay as it is');
    expect(writesTo(emulator)).toBe(0);
  });
});

test('a workbook that changed is foretold in cases and cells, and then changes just that', async () => {
  const emulator = await anEmulator({ state: office.state });
  const [first, second, ...others] = CLIENTS;
  if (first === undefined || second === undefined) throw new Error('the office has clients');
  const workbooks = await writeSmallOffice(join(folder, 'changed'), [
    { ...first, city: 'עכו', nextAction: 'לשלוח טופס' },
    { ...second, city: 'לוד' },
    ...others,
    { ...first, name: 'נטע כרמלינסקי', nationalId: '300000494', phone: '054-2223334' },
  ]);
  const asked = { spreadsheet: office.spreadsheetId, workbooks };
  const foretold = await importAgain(emulator, { ...asked, flags: ['--dry-run'] });
  expect(writesTo(emulator)).toBe(0);
  expect(foretold.stdout).toContain('1 case added, 2 cases changed in 3 cells, 0 cases removed');

  const done = await importAgain(emulator, asked);
  expect(changeLines(foretold.stdout)).toEqual([
    ...changeLines(done.stdout),
    '    C-00004 / עיר: "חיפה" becomes "לוד"',
    '    C-00006 / פעולה הבאה: "להתקשר 1" becomes "לשלוח טופס"',
    '    C-00006 / עיר: "חיפה" becomes "עכו"',
  ]);
  const cases = Object.values(deskAt(emulator, office.spreadsheetId).cases());
  expect(cases.map((line) => [line['שם הלקוח'], line.עיר])).toEqual(
    expect.arrayContaining([
      [first.name, 'עכו'],
      [second.name, 'לוד'],
      ['נטע כרמלינסקי', 'חיפה'],
    ]),
  );
  expect(cases).toHaveLength(CLIENTS.length + 1);
});

test('a local case sheet goes along to the new spreadsheet with its ids, what people typed and what they decided', async () => {
  const emulator = await anEmulator();
  const out = join(folder, 'moved');
  const args = ['import', ...office.workbooks, '--out', out];
  await casesheet(...args);
  await typeInWorkbook(join(out, 'cases.xlsx'));
  const run = await owner(emulator, { args: [...args, '--spreadsheet', 'new'] });
  expect(run.stderr).toContain(`taking over what people did in ${join(out, 'cases.xlsx')}`);
  expect(run.code).toBe(0); // the one item is decided

  const [spreadsheetId = ''] = emulator.office.spreadsheets.keys();
  const desk = deskAt(emulator, spreadsheetId);
  const fresh = deskAt(await anEmulator({ state: office.state }), office.spreadsheetId).cases();
  expect(desk.cases()['C-00003']).toEqual({
    ...fresh['C-00003'],
    'פעולה הבאה': 'הוקלד באקסל',
    'תאריך לידה': serialDay('1971-12-11'),
  });
  expect(desk.lines('לבדיקה')).toMatchObject([{ החלטה: 'להשאיר צד ב' }]);
  const said = [
    { סוג: 'תלונה', פירוט: 'לא חזרו אליי' },
    { סוג: 'שביעות רצון', ציון: 5 },
  ];
  expect(desk.lines('משוב')).toEqual(said);

  const again = await owner(emulator, {
    args: ['import', ...office.workbooks, '--spreadsheet', spreadsheetId, '--out', out],
  });
  expect(again.stdout).toContain('The spreadsheet was already as it should be');
  expect(desk.lines('משוב')).toEqual(said);
});

test('texts that look like formulas or numbers stay the texts that they are, on every tab', async () => {
  const emulator = await anEmulator();
  const odd = ['=1+1', '+972501234567', '@x', "'x", '<b>x</b>', '-5', '1/2', '007', 'TRUE'];
  const workbooks = await writeSmallOffice(join(folder, 'odd'), odd.map(clientWho));
  await owner(emulator, {
    args: ['import', ...workbooks, '--spreadsheet', 'new', '--out', join(folder, 'odd')],
  });
  const [spreadsheetId = ''] = emulator.office.spreadsheets.keys();
  const desk = deskAt(emulator, spreadsheetId);
  const cases = Object.values(desk.cases());
  expect(cases.map((line) => line['פעולה הבאה']).sort()).toEqual([...odd].sort());
  for (const tab of [...TABS, 'יומן']) {
    expect(desk.entered(tab).filter((entered) => 'formulaValue' in entered)).toEqual([]);
  }
});

/** A client of whom everything that may be any text is this one. */
function clientWho(text: string, index: number): ClientLine {
  return {
    name: `${'אבגדהוזחט'[index]}ננדב לויתן`,
    nationalId: anId(100 + index),
    phone: aMobile(100 + index),
    city: text,
    nextAction: text,
    notes: text,
    birthDates: ['01/02/1970', '01/02/1970'],
    fee: text,
  };
}

/** Imports into the spreadsheet of the small office, or as one asks for it. */
function importAgain(
  emulator: RunningEmulator,
  {
    spreadsheet,
    workbooks = office.workbooks,
    flags = [],
  }: {
    readonly spreadsheet: string;
    readonly workbooks?: readonly string[];
    readonly flags?: readonly string[];
  },
): Promise<Run> {
  const out = join(folder, 'again');
  return owner(emulator, {
    args: ['import', ...workbooks, '--spreadsheet', spreadsheet, '--out', out, ...flags],
  });
}

/** What a run says that it changes, or would change. */
function changeLines(stdout: string): readonly string[] {
  const lines = stdout.split('\n');
  const from = lines.findIndex((line) => /^(Wrote|The spreadsheet would change)/.test(line));
  return lines.slice(from + 1).filter((line) => line.startsWith('  '));
}

/** Rows of a local workbook as Google gives them: days are numbers, an empty cell is an empty text. */
function workbookRows(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return rows.map((cells) => {
    const end = cells.findLastIndex((cell) => cell !== null && cell !== '') + 1;
    return cells
      .slice(0, end)
      .map((cell) => (cell instanceof Date ? serialDay(cell.toISOString().slice(0, 19)) : (cell ?? '')));
  });
}

/** Types into a case of the local workbook and decides its only review item. */
function typeInWorkbook(path: string): Promise<void> {
  return editSheet(path, (workbook) => {
    const cases = tabOf(workbook, 'תיקים');
    const ids = valuesOf(cases).map((row) => row[0]);
    cases.getCell(ids.indexOf('C-00003') + 1, columnOf(cases, 'פעולה הבאה')).value = 'הוקלד באקסל';
    const review = tabOf(workbook, 'לבדיקה');
    review.getCell(2, columnOf(review, 'החלטה')).value = 'להשאיר צד ב';
    const feedback = tabOf(workbook, 'משוב');
    const say = (row: number, header: string, value: string | number) => {
      feedback.getCell(row, columnOf(feedback, header)).value = value;
    };
    say(2, 'סוג', 'תלונה');
    say(2, 'פירוט', 'לא חזרו אליי');
    say(3, 'סוג', 'שביעות רצון');
    say(3, 'ציון', 5);
  });
}
