import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { aSpreadsheet, sheetsClient } from './sheets-client.ts';

let sheets: sheets_v4.Sheets;
let spreadsheetId: string;

beforeEach(async () => {
  sheets = sheetsClient((await anEmulator()).rootUrl);
  spreadsheetId = await aSpreadsheet(sheets);
});

const write = async (range: string, values: (string | number | boolean | null)[][], more: object = {}) =>
  (
    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range,
      valueInputOption: 'RAW',
      ...more,
      requestBody: { values },
    })
  ).data;

const read = async (range: string, more: object = {}) =>
  (await sheets.spreadsheets.values.get({ spreadsheetId, range, ...more })).data;

describe('cells written and read through the Sheets client', () => {
  it('are found again under a Hebrew title with apostrophes and quotes', async () => {
    await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests: [{ addSheet: { properties: { title: `דוא"ל של ג'ו/2` } } }] },
    });
    const range = `'דוא"ל של ג''ו/2'!B2:C3`;
    expect(
      await write(range, [
        ['שם', 'טלפון'],
        ['כהן', '050-1234567'],
      ]),
    ).toEqual({
      spreadsheetId,
      updatedRange: range,
      updatedRows: 2,
      updatedColumns: 2,
      updatedCells: 4,
    });
    expect(await read(range)).toEqual({
      range,
      majorDimension: 'ROWS',
      values: [
        ['שם', 'טלפון'],
        ['כהן', '050-1234567'],
      ],
    });
    expect((await read("'תיקים'")).values).toBeUndefined();
  });

  it('leave out the empty cells and rows at the end, and keep those between', async () => {
    await write('A1:D4', [['א', '', 'ג', ''], [], ['', 'ב']]);
    expect((await read('A1:D9')).values).toEqual([['א', '', 'ג'], [], ['', 'ב']]);
  });

  it('are skipped by null and emptied by an empty text', async () => {
    await write('A1:C1', [['א', 'ב', 'ג']]);
    expect(await write('A1:C1', [[null, '', 'ד']])).toMatchObject({ updatedCells: 2 });
    expect((await read('A1:C1')).values).toEqual([['א', '', 'ד']]);
  });

  it('may be sent and read column by column', async () => {
    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1:C3',
      valueInputOption: 'RAW',
      requestBody: { majorDimension: 'COLUMNS', values: [['א', 'ב', 'ג'], ['1'], []] },
    });
    expect((await read('A1:C3')).values).toEqual([['א', '1'], ['ב'], ['ג']]);
    expect(await read('A1:C3', { majorDimension: 'COLUMNS' })).toMatchObject({
      majorDimension: 'COLUMNS',
      values: [['א', 'ב', 'ג'], ['1']],
    });
  });

  it('stay where a column that is sent is shorter than the others', async () => {
    await write('A1:B2', [
      ['א', 'ב'],
      ['ג', 'ד'],
    ]);
    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1:B2',
      valueInputOption: 'RAW',
      requestBody: { majorDimension: 'COLUMNS', values: [['ה'], ['ו', 'ז']] },
    });
    expect((await read('A1:B2')).values).toEqual([
      ['ה', 'ו'],
      ['ג', 'ז'],
    ]);
  });

  it('are those of the first tab that can be seen where none is named', async () => {
    await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          { addSheet: { properties: { title: 'לבדיקה' } } },
          { updateSheetProperties: { properties: { sheetId: 1, hidden: true }, fields: 'hidden' } },
        ],
      },
    });
    expect((await read('A1')).range).toBe("'לבדיקה'!A1");
  });

  it('name the whole sheet where a reader asks for less than a rectangle', async () => {
    expect(await read('תיקים')).toEqual({ range: "'תיקים'!A1:H20", majorDimension: 'ROWS' });
    expect((await read('B:C')).range).toBe("'תיקים'!B1:C20");
    expect((await read('2:99')).range).toBe("'תיקים'!A2:H20");
  });

  it('are shown as the sheet shows them unless the plain value is asked for', async () => {
    await write('A1:B1', [['₪1,234.50', '3/5/2026']], { valueInputOption: 'USER_ENTERED' });
    expect((await read('A1:B1')).values).toEqual([['₪1,234.50', '03/05/2026']]);
    expect((await read('A1:B1', { valueRenderOption: 'UNFORMATTED_VALUE' })).values).toEqual([
      [1234.5, 46_145],
    ]);
    const asShown = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' };
    expect((await read('A1:B1', asShown)).values).toEqual([[1234.5, '03/05/2026']]);
  });

  it('are formulas only where they are typed', async () => {
    await write('A1', [['=1+2']], { valueInputOption: 'USER_ENTERED' });
    await write('B1', [['=1+2']]);
    expect((await read('A1:B1', { valueRenderOption: 'FORMULA' })).values).toEqual([['=1+2', '=1+2']]);
    expect((await read('A1:B1')).values).toEqual([['3', '=1+2']]);
  });

  it('stay text where they are written RAW', async () => {
    await write('A1:C1', [['=1+2', '012345678', '3/5/2026']]);
    expect((await read('A1:C1', { valueRenderOption: 'UNFORMATTED_VALUE' })).values).toEqual([
      ['=1+2', '012345678', '3/5/2026'],
    ]);
  });

  it('come back with the reply where the writer asks for it', async () => {
    const reply = await write('A1', [['א', 5]], {
      includeValuesInResponse: true,
      responseValueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(reply.updatedData).toEqual({ range: "'תיקים'!A1:B1", majorDimension: 'ROWS', values: [['א', 5]] });
  });

  it('are read from several ranges in one call, in the order asked for', async () => {
    await write('A1:B2', [
      ['א', 'ב'],
      ['ג', 'ד'],
    ]);
    const { data } = await sheets.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: ['B1:B2', 'A2', 'D1'],
    });
    expect(data.valueRanges?.map(({ values }) => values)).toEqual([[['ב'], ['ד']], [['ג']], undefined]);
  });

  it('are written to several ranges in one call, and counted once per row and column', async () => {
    const { data } = await sheets.spreadsheets.values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'RAW',
        data: [
          { range: 'A1:B1', values: [['א', 'ב']] },
          { range: 'B1:B3', values: [['ג'], ['ד'], [null]] },
        ],
      },
    });
    expect(data).toMatchObject({
      totalUpdatedRows: 3,
      totalUpdatedColumns: 2,
      totalUpdatedCells: 4,
      totalUpdatedSheets: 1,
    });
    expect((await read('A:B')).values).toEqual([
      ['א', 'ג'],
      ['', 'ד'],
    ]);
  });

  it('are written to none of several ranges where one is refused', async () => {
    const refused = sheets.spreadsheets.values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'RAW',
        data: [
          { range: 'A1', values: [['א']] },
          { range: 'Nowhere!A1', values: [['ב']] },
        ],
      },
    });
    await expect(refused).rejects.toThrow('Invalid data[1]: Unable to parse range: Nowhere!A1');
    expect((await read('A1')).values).toBeUndefined();
  });

  it('go when they are cleared', async () => {
    await write('A1:C1', [['א', 'ב', 'ג']]);
    const { data } = await sheets.spreadsheets.values.clear({ spreadsheetId, range: 'B1' });
    expect(data.clearedRange).toBe("'תיקים'!B1");
    const { data: both } = await sheets.spreadsheets.values.batchClear({
      spreadsheetId,
      requestBody: { ranges: ['A1', 'D1:D2'] },
    });
    expect(both.clearedRanges).toEqual(["'תיקים'!A1", "'תיקים'!D1:D2"]);
    expect((await read('A1:C1')).values).toEqual([['', '', 'ג']]);
  });
});

describe('rows appended through the Sheets client', () => {
  const append = async (range: string, values: (string | null)[][], insertDataOption = 'OVERWRITE') =>
    (
      await sheets.spreadsheets.values.append({
        spreadsheetId,
        range,
        valueInputOption: 'RAW',
        insertDataOption,
        requestBody: { values },
      })
    ).data;

  it('stand below the table, from its first column on', async () => {
    await write('B2:C3', [
      ['שם', 'טלפון'],
      ['כהן', '1'],
    ]);
    expect(await append('A1:H20', [['לוי', '2']])).toMatchObject({
      tableRange: "'תיקים'!B2:C3",
      updates: { updatedRange: "'תיקים'!B4:C4", updatedCells: 2 },
    });
    expect((await read('B4:C4')).values).toEqual([['לוי', '2']]);
  });

  it('stand in the first cell of an empty sheet', async () => {
    const reply = await append('תיקים', [['לוי']]);
    expect(reply.tableRange).toBeUndefined();
    expect(reply.updates?.updatedRange).toBe("'תיקים'!A1");
  });

  it('make the sheet longer where it is full', async () => {
    await write(
      'A1:A20',
      Array.from({ length: 20 }, (_, index) => [String(index)]),
    );
    await append('A1', [['כ'], ['כא']]);
    expect((await read('A19:A30')).values).toEqual([['18'], ['19'], ['כ'], ['כא']]);
  });

  it('leave the sheet as long as it was where they are refused', async () => {
    await write('A20', [['כ']]);
    const tooWide = [Array.from({ length: 9 }, () => 'x')];
    await expect(append('A1:A20', tooWide)).rejects.toThrow('exceeds grid limits');
    expect((await read('A:A')).range).toBe("'תיקים'!A1:A20");
  });

  it('push down what stands below the table where rows are inserted', async () => {
    await write('A1', [['שם']]);
    await write('A3', [['סיכום']]);
    await append('A1', [['לוי'], ['כהן']], 'INSERT_ROWS');
    expect((await read('A1:A9')).values).toEqual([['שם'], ['לוי'], ['כהן'], [], ['סיכום']]);
  });
});
