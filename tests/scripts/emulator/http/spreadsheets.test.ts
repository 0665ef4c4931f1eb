import { describe, expect, it } from 'vitest';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { aSpreadsheet, refusalOf, sheetsClient } from './sheets-client.ts';

describe('a spreadsheet made through the Sheets client', () => {
  it('is the same on every run: its id looks like one of Google and repeats', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const sheets = sheetsClient((await anEmulator()).rootUrl);
        return [await aSpreadsheet(sheets), await aSpreadsheet(sheets)];
      }),
    );
    expect(ids[0]).toEqual(ids[1]);
    expect(new Set(ids[0]).size).toBe(2);
    expect(ids[0]?.[0]).toMatch(/^1[\w-]{43}$/);
  });

  it('tells only what the field mask names', async () => {
    const sheets = sheetsClient((await anEmulator()).rootUrl);
    const spreadsheetId = await aSpreadsheet(sheets);
    const { data } = await sheets.spreadsheets.get({
      spreadsheetId,
      fields: 'properties.title,sheets.properties(sheetId,title)',
    });
    expect(data).toEqual({
      properties: { title: 'המשרד' },
      sheets: [{ properties: { sheetId: 1, title: 'תיקים' } }],
    });
  });

  it('tells its cells where they are asked for, and only of the ranges asked for', async () => {
    const sheets = sheetsClient((await anEmulator()).rootUrl);
    const spreadsheetId = await aSpreadsheet(sheets);
    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1:B2',
      valueInputOption: 'RAW',
      requestBody: {
        values: [
          ['א', 'ב'],
          ['ג', 'ד'],
        ],
      },
    });
    const cells = async (query: object) => {
      const { data } = await sheets.spreadsheets.get({ spreadsheetId, ...query });
      return data.sheets?.[0]?.data?.[0]?.rowData?.map(({ values }) =>
        values?.map(({ formattedValue }) => formattedValue ?? ''),
      );
    };
    expect(await cells({})).toBeUndefined();
    expect(await cells({ includeGridData: true, ranges: ['B1:B2'] })).toEqual([['ב'], ['ד']]);
    expect(await cells({ ranges: ['A2:B2'], fields: 'sheets.data.rowData.values.formattedValue' })).toEqual([
      ['ג', 'ד'],
    ]);
    expect(await cells({ includeGridData: true, fields: 'sheets.properties' })).toBeUndefined();
  });

  it('comes back changed where the writer asks for it', async () => {
    const sheets = sheetsClient((await anEmulator()).rootUrl);
    const spreadsheetId = await aSpreadsheet(sheets);
    const { data } = await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          { updateSpreadsheetProperties: { properties: { title: 'משרד חדש' }, fields: 'title' } },
          { addSheet: { properties: { title: 'לבדיקה' } } },
        ],
        includeSpreadsheetInResponse: true,
      },
    });
    expect(data.replies).toHaveLength(2);
    expect(data.replies?.[1]?.addSheet?.properties?.title).toBe('לבדיקה');
    expect(data.updatedSpreadsheet?.properties?.title).toBe('משרד חדש');
  });

  it('is changed whole or not at all', async () => {
    const sheets = sheetsClient((await anEmulator()).rootUrl);
    const spreadsheetId = await aSpreadsheet(sheets);
    const refusal = await refusalOf(
      sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: {
          requests: [
            { updateSpreadsheetProperties: { properties: { title: 'משרד חדש' }, fields: 'title' } },
            { addSheet: { properties: { title: 'תיקים' } } },
          ],
        },
      }),
    );
    expect(refusal).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields: 'properties.title' });
    expect(data.properties?.title).toBe('המשרד');
  });
});

describe('people', () => {
  it('may do what the spreadsheet is shared with them for', async () => {
    const emulator = await anEmulator();
    const owner = sheetsClient(emulator.rootUrl);
    const dana = sheetsClient(emulator.rootUrl, 'dana@office.example');
    const spreadsheetId = await aSpreadsheet(owner);
    const write = () =>
      dana.spreadsheets.values.update({
        spreadsheetId,
        range: 'A1',
        valueInputOption: 'RAW',
        requestBody: { values: [['דנה']] },
      });
    const denied = { code: 403, status: 'PERMISSION_DENIED', message: 'The caller does not have permission' };
    const read = () => dana.spreadsheets.values.get({ spreadsheetId, range: 'A1' });
    expect(await refusalOf(read())).toMatchObject(denied);
    emulator.office.spreadsheets.get(spreadsheetId)?.share('dana@office.example', 'reader');
    expect((await read()).data.values).toBeUndefined();
    expect(await refusalOf(write())).toMatchObject(denied);
    emulator.office.spreadsheets.get(spreadsheetId)?.share('dana@office.example', 'writer');
    await write();
    expect((await read()).data.values).toEqual([['דנה']]);
  });

  it('may not write where the owner alone may', async () => {
    const emulator = await anEmulator();
    const owner = sheetsClient(emulator.rootUrl);
    const spreadsheetId = await aSpreadsheet(owner);
    const editors = { users: ['owner@office.example'] };
    await owner.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          { addProtectedRange: { protectedRange: { range: { sheetId: 1, endColumnIndex: 1 }, editors } } },
        ],
      },
    });
    emulator.office.spreadsheets.get(spreadsheetId)?.share('dana@office.example', 'writer');
    const write = (email: string) =>
      sheetsClient(emulator.rootUrl, email).spreadsheets.values.update({
        spreadsheetId,
        range: 'A1',
        valueInputOption: 'RAW',
        requestBody: { values: [['דנה']] },
      });
    expect(await refusalOf(write('dana@office.example'))).toMatchObject({
      code: 400,
      message: expect.stringMatching(/^You are trying to edit a protected cell or object/),
    });
    await write('owner@office.example');
  });
});
