import { expect, test } from 'vitest';
import { aScript, DANA, OWNER, READER, returned, thrown } from './a-script.ts';

const SHEET = `const sheet = SpreadsheetApp.getActive().getSheetByName('תיקים');`;

test('what is written is read as if it had been typed: numbers, dates, formulas, and empty cells', () => {
  const body = `${SHEET}
    const range = sheet.getRange(2, 1, 1, 6);
    range.setValues([['5', '3/2/2026', '=A2*2', 'דנה', null, true]]);
    return [range.getValues()[0], range.getDisplayValues()[0], range.getFormulas()[0]];`;

  expect(returned(body)).toEqual([
    [5, new Date('2026-02-02T22:00:00Z'), 10, 'דנה', '', true],
    ['5', '03/02/2026', '10', 'דנה', '', 'TRUE'],
    ['', '', '=A2*2', '', '', ''],
  ]);
});

test('a date written comes back as the same moment, with its time', () => {
  const body = `${SHEET}
    const moment = new Date(2026, 6, 5, 14, 30);
    return [moment.getTime(), sheet.getRange('B3').setValue(moment).getValue().getTime()];`;

  const [written, read] = returned(body) as number[];
  expect(read).toBe(written);
});

test('a range knows where it is', () => {
  const body = `${SHEET}
    sheet.getRange('C4').setValue('x');
    const range = sheet.getDataRange();
    return [sheet.getName(), sheet.getSheetId(), range.getA1Notation(), sheet.getLastRow(), sheet.getLastColumn(),
      sheet.getMaxRows(), range.getNumRows(), range.getRow(), sheet.getRange('B2').getA1Notation()];`;

  expect(returned(body)).toEqual(['תיקים', 7, 'A1:C4', 4, 3, 20, 4, 1, 'B2']);
});

test('notes are kept and taken away', () => {
  const body = `${SHEET}
    const range = sheet.getRange('A1:B1').setNotes([['למה', '']]);
    return [range.getNotes(), sheet.getRange('A1').setNote(null).getNote()];`;

  expect(returned(body)).toEqual([[['למה', '']], '']);
});

test.for([
  [
    `sheet.getRange('A1:B1').setValues([[1]])`,
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  [
    `sheet.getRange('A1:B2').setValues([[1, 2]])`,
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  ],
  [`sheet.getRange(21, 1)`, 'The coordinates of the range are outside the dimensions of the sheet.'],
  [`sheet.getRange('no range')`, 'Range not found'],
] as const)('%s is refused in Google’s words', ([code, message]) => {
  expect(
    returned(`${SHEET} try { ${code}; } catch (error) { return error.name + ': ' + error.message; }`),
  ).toBe(`Exception: ${message}`);
});

test('a protected cell is refused to the person who runs the script', () => {
  const protection = {
    addProtectedRange: { protectedRange: { range: { sheetId: 7 }, editors: { users: [OWNER] } } },
  };
  const body = `${SHEET} sheet.getRange('A1').setValue(1);`;

  expect(thrown(() => returned(body, { requests: [protection] }, DANA))).toBe(
    'ScriptFailure: Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
  expect(thrown(() => returned(body, { requests: [protection] }, OWNER))).toBe(null);
});

test('who owns and who edits is told', () => {
  const body = `const file = SpreadsheetApp.getActiveSpreadsheet();
    return [file.getOwner().getEmail(), file.getEditors().map(String), file.getSpreadsheetTimeZone(), file.getUrl() === 'https://docs.google.com/spreadsheets/d/' + file.getId() + '/edit'];`;

  expect(returned(body)).toEqual([OWNER, [OWNER, DANA, 'eli@elsewhere.example'], 'Asia/Jerusalem', true]);
});

test('the cursor of one person is where that person put it', () => {
  const { host } = aScript(`
    function go() { SpreadsheetApp.getActive().getSheetByName('תיקים').getRange('B5').activate(); }
    function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }`);

  host.callAs({ user: DANA, functionName: 'go' });
  expect(host.callAs({ user: DANA, functionName: 'where' })).toBe('B5');
  expect(host.callAs({ user: OWNER, functionName: 'where' })).toBe('A1');
});

test('a menu, an alert, a toast, a sidebar and a dialog come before the person’s eyes', () => {
  const { host } = aScript(
    `function run() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('התיקים').addItem('פתיחה', 'openSidebar').addSeparator().addToUi();
      SpreadsheetApp.getActive().toast('נשמר', 'תיק');
      ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('העבודה שלי'));
      ui.showModalDialog(HtmlService.createHtmlOutput('<p>שלום</p>').setWidth(400), 'לוח');
      return ui.alert('אישור', 'להמשיך?', ui.ButtonSet.YES_NO) === ui.Button.NO;
    }`,
    { pages: { sidebar: '<p>תיקים</p>' } },
  );
  host.screen.answers.push('NO');

  expect(host.callAs({ user: DANA, functionName: 'run' })).toBe(true);
  expect(host.screen.menus.get(DANA)).toEqual([
    {
      title: 'התיקים',
      items: [
        { caption: 'פתיחה', functionName: 'openSidebar' },
        { caption: '-', functionName: '' },
      ],
    },
  ]);
  expect(host.screen.toasts).toEqual([{ user: DANA, title: 'תיק', message: 'נשמר' }]);
  expect(host.screen.sidebars.get(DANA)).toEqual({ title: 'העבודה שלי', html: '<p>תיקים</p>' });
  expect(host.screen.dialogs[0]).toMatchObject({ title: 'לוח', message: '<p>שלום</p>', width: 400 });
  expect(host.screen.alerts).toEqual([{ user: DANA, title: 'אישור', message: 'להמשיך?' }]);
});

test('the advanced service answers as the API does, masks included', () => {
  const body = `const id = SpreadsheetApp.getActive().getId();
    Sheets.Spreadsheets.Values.update({ values: [['א', 2]] }, id, "'תיקים'!A1", { valueInputOption: 'RAW' });
    Sheets.Spreadsheets.batchUpdate({ requests: [{ updateSheetProperties: { properties: { sheetId: 7, title: 'חדש' }, fields: 'title' } }] }, id);
    return [
      Sheets.Spreadsheets.get(id, { fields: 'sheets.properties(sheetId,title)' }),
      Sheets.Spreadsheets.Values.batchGet(id, { ranges: ["'חדש'!A1:B1", "'חדש'!C1"], valueRenderOption: 'UNFORMATTED_VALUE' }).valueRanges,
      Object.keys(Sheets.Spreadsheets.Values.clear({}, id, 'A1')),
    ];`;

  expect(returned(body)).toEqual([
    { sheets: [{ properties: { sheetId: 7, title: 'חדש' } }] },
    [
      { range: "'חדש'!A1:B1", majorDimension: 'ROWS', values: [['א', 2]] },
      { range: "'חדש'!C1", majorDimension: 'ROWS' },
    ],
    ['spreadsheetId', 'clearedRange'],
  ]);
});

test('a refusal of the API names the method, and carries its error', () => {
  const body = `try { Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), 'nowhere!A1'); }
    catch (error) { return [error instanceof Error, error.name, error.message, error.details.code]; }`;

  expect(returned(body)).toEqual([
    true,
    'GoogleJsonResponseException',
    'API call to sheets.spreadsheets.values.get failed with error: Unable to parse range: nowhere!A1',
    400,
  ]);
});

test('a reader is refused by the API as by the sheet', () => {
  const body = `const id = SpreadsheetApp.getActive().getId();
    Sheets.Spreadsheets.Values.clear({}, id, 'A1');`;

  expect(thrown(() => returned(body, {}, READER))).toBe(
    'ScriptFailure: GoogleJsonResponseException: API call to sheets.spreadsheets.values.clear failed with error: The caller does not have permission',
  );
});

test('cells of several tabs are read in one call with their values and notes, and nothing besides', () => {
  const body = `const id = SpreadsheetApp.getActive().getId();
    const sheetId = 7;
    Sheets.Spreadsheets.batchUpdate({ requests: [
      { addSheet: { properties: { sheetId: 8, title: 'צוות' } } },
      { updateCells: { start: { sheetId, rowIndex: 4, columnIndex: 1 }, fields: 'userEnteredValue,note',
        rows: [{ values: [{ userEnteredValue: { boolValue: true }, note: 'למה' }, { note: 'ריק' }] }] } },
      { appendCells: { sheetId: 8, fields: 'userEnteredValue', rows: [{ values: [{ userEnteredValue: { stringValue: 'נועה' } }] }] } },
    ] }, id);
    return Sheets.Spreadsheets.get(id, {
      ranges: ["'תיקים'!1:1", "'תיקים'!5:5", "'צוות'"],
      fields: 'sheets(properties(sheetId,title),data(startRow,startColumn,rowData(values(effectiveValue,note))))',
    });`;

  expect(returned(body)).toEqual({
    sheets: [
      {
        properties: { sheetId: 7, title: 'תיקים' },
        data: [
          {},
          {
            startRow: 4,
            rowData: [
              { values: [{}, { effectiveValue: { boolValue: true }, note: 'למה' }, { note: 'ריק' }] },
            ],
          },
        ],
      },
      {
        properties: { sheetId: 8, title: 'צוות' },
        data: [{ rowData: [{ values: [{ effectiveValue: { stringValue: 'נועה' } }] }] }],
      },
    ],
  });
});

test('an address that is too long is refused', () => {
  const body = `const id = SpreadsheetApp.getActive().getId();
    const read = (count) => Sheets.Spreadsheets.Values.batchGet(id, { ranges: Array.from({ length: count }, () => "'תיקים'!A1") });
    const ranges = read(100).valueRanges.length;
    try { read(300); } catch (error) { return [ranges, error.message, error.details.code]; }`;

  expect(returned(body)).toEqual([
    100,
    'API call to sheets.spreadsheets.values.batchGet failed with error: The requested URL is too large to process.',
    414,
  ]);
});
