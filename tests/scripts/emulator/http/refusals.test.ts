import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  type EmulatorOptions,
  type RunningEmulator,
  startEmulator,
} from '../../../../scripts/emulator/http/start-emulator.ts';
import { aSpreadsheet, refusalOf, sheetsClient } from './sheets-client.ts';

let emulator: RunningEmulator;
let spreadsheetId: string;

/** Not `anEmulator`: what is sent here is wrong on purpose. */
async function start(options: EmulatorOptions = {}): Promise<void> {
  const running = await startEmulator(options);
  onTestFinished(() => running.stop());
  emulator = running;
  spreadsheetId = await aSpreadsheet(sheetsClient(emulator.rootUrl));
}

beforeEach(() => start());

/** As a client would that checks nothing. */
async function send(path: string, { method = 'GET', body, token = 'owner@office.example' }: Sent = {}) {
  const response = await fetch(`${emulator.rootUrl}v4/spreadsheets${path.replace('ID', spreadsheetId)}`, {
    method,
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body }),
  });
  // Google answers with an object, always.
  const { error } = (await response.json()) as { readonly error?: object };
  return { status: response.status, error };
}

interface Sent {
  readonly method?: string;
  readonly body?: string;
  readonly token?: string;
}

describe('a request that Google would refuse', () => {
  it.each<[wrong: string, path: string, sent?: Sent]>([
    ['an id that nobody has', '/1nowhere'],
    ['a sheet that is not there', '/ID/values/Nowhere!A1'],
    ['a range that is none', '/ID/values/A1:[5'],
    ['a cell beyond the sheet', '/ID/values/A1001'],
    ['a parameter that does not exist', '/ID?tabs=1'],
    ['a parameter of another method', '/ID/values/A1?insertDataOption=OVERWRITE'],
    ['a word that is no option', '/ID/values/A1?valueRenderOption=PRETTY'],
    ['a switch that is neither true nor false', '/ID?includeGridData=perhaps'],
    ['a field mask with an open bracket', '/ID?fields=sheets(properties'],
    ['a body that is no JSON', '/ID:batchUpdate', { method: 'POST', body: '{"requests":[' }],
    ['a field that does not exist', '/ID:batchUpdate', { method: 'POST', body: '{"request":[]}' }],
    ['a list that is none', '/ID:batchUpdate', { method: 'POST', body: '{"requests":"all"}' }],
    ['nothing to do', '/ID:batchUpdate', { method: 'POST', body: '{"requests":[]}' }],
    ['a write that does not say how', '/ID/values/A1', { method: 'PUT', body: '{"values":[["x"]]}' }],
    [
      'several writes that do not say how',
      '/ID/values:batchUpdate',
      { method: 'POST', body: '{"data":[{"range":"A1","values":[["x"]]}]}' },
    ],
    [
      'a write to another range than the address says',
      '/ID/values/A1?valueInputOption=RAW',
      { method: 'PUT', body: '{"range":"B1","values":[["x"]]}' },
    ],
    [
      'more rows than the range has',
      '/ID/values/A1:B2?valueInputOption=RAW',
      { method: 'PUT', body: '{"values":[["1"],["2"],["3"]]}' },
    ],
    [
      'more columns than the range has',
      '/ID/values/A1:B2?valueInputOption=RAW',
      { method: 'PUT', body: '{"values":[["1","2","3"]]}' },
    ],
    [
      'rows beyond the end of the sheet',
      '/ID/values/A20?valueInputOption=RAW',
      { method: 'PUT', body: '{"values":[["1"],["2"]]}' },
    ],
    [
      'a cell that is a list',
      '/ID/values/A1?valueInputOption=RAW',
      { method: 'PUT', body: '{"values":[[["x"]]]}' },
    ],
    ['a row that is none', '/ID/values/A1?valueInputOption=RAW', { method: 'PUT', body: '{"values":["x"]}' }],
    [
      'a kind of request that does not exist',
      '/ID:batchUpdate',
      { method: 'POST', body: '{"requests":[{"addTab":{}}]}' },
    ],
    [
      'a kind of request that the emulator lacks',
      '/ID:batchUpdate',
      { method: 'POST', body: '{"requests":[{"addChart":{}}]}' },
    ],
    [
      'three mistakes at once',
      '/ID:batchUpdate',
      {
        method: 'POST',
        body: JSON.stringify({
          requests: [
            {
              repeatCell: {
                range: { sheetId: 'first', colour: 'red' },
                cell: { userEnteredFormat: { horizontalAlignment: 'JUSTIFY' } },
                fields: 'userEnteredFormat',
              },
            },
          ],
        }),
      },
    ],
    [
      'a list for one, and an object for a text',
      '/ID:batchUpdate',
      {
        method: 'POST',
        body: '{"requests":[{"addSheet":{"properties":[]}},{"addNamedRange":{"namedRange":{"name":{}}}}]}',
      },
    ],
    [
      'a field that the emulator lacks',
      '/ID:batchUpdate',
      {
        method: 'POST',
        body: '{"requests":[{"appendCells":{"rows":[{"values":[{"pivotTable":{}}]}],"fields":"*"}}]}',
      },
    ],
    [
      'a number sent as text',
      '/ID:batchUpdate',
      { method: 'POST', body: '{"requests":[{"deleteSheet":{"sheetId":"7"}}]}' },
    ],
    [
      'a field by its other name',
      '/ID:batchUpdate',
      { method: 'POST', body: '{"requests":[{"deleteSheet":{"sheet_id":7}}]}' },
    ],
    [
      'an entry without its list',
      '/ID:batchUpdate',
      { method: 'POST', body: '{"requests":{"deleteSheet":{"sheetId":7}}}' },
    ],
    [
      'a cell that is an object, in a list of one write',
      '/ID/values:batchUpdate',
      { method: 'POST', body: '{"valueInputOption":"RAW","data":[{"range":"A1","values":[["1",{"a":1}]]}]}' },
    ],
    [
      'a text too long for a cell, in a list of one write',
      '/ID/values:batchUpdate',
      {
        method: 'POST',
        body: JSON.stringify({
          valueInputOption: 'RAW',
          data: [{ range: 'A1', values: [['א'.repeat(50_001)]] }],
        }),
      },
    ],
    ['nobody', '/ID', { token: '' }],
    ['a sign-in that has run out', '/ID', { token: 'expired' }],
    ['somebody it is not shared with', '/ID', { token: 'stranger@office.example' }],
    ['a method that the emulator lacks', '/ID:getByDataFilter', { method: 'POST', body: '{}' }],
    ['a reply that is no JSON', '/ID?alt=media'],
  ])('%s is refused in its words', async (_, path, sent) => {
    const { status, error } = await send(path, sent);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(error).toMatchSnapshot();
  });

  it('another API is not there, and says so', async () => {
    const response = await fetch(`${emulator.rootUrl}drive/v3/files`);
    expect(response.status).toBe(501);
    expect(await response.json()).toEqual({
      error: {
        code: 501,
        status: 'UNIMPLEMENTED',
        message: 'The emulator does not implement GET /drive/v3/files.',
      },
    });
  });

  it('a mistake of the emulator itself is an internal error, and is printed', async () => {
    const printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => printed.mockRestore());
    const engine = emulator.office.spreadsheets.get(spreadsheetId);
    if (engine === undefined) throw new Error('there is a spreadsheet');
    const get = () => {
      throw new TypeError('rows is not iterable');
    };
    emulator.office.spreadsheets.set(spreadsheetId, { ...engine, get });
    expect(await send('/ID')).toEqual({
      status: 500,
      error: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' },
    });
    expect(printed).toHaveBeenCalledWith(expect.stringContaining('rows is not iterable'));
  });

  it('the Sheets API may be switched off', async () => {
    emulator.setApiEnabled(false);
    expect((await send('/ID')).error).toMatchSnapshot();
    emulator.setApiEnabled(true);
    expect((await send('/ID')).status).toBe(200);
  });
});

describe('the quotas', () => {
  it('are counted per person and minute, reads apart from writes, and say how long to wait', async () => {
    let now = new Date('2026-11-22T08:00:20Z');
    await start({ quotas: { perUser: 2, perProject: 3 }, now: () => now });
    const read = (token?: string) => send('/ID', token === undefined ? {} : { token });
    const statuses = async (tokens: readonly (string | undefined)[]) => {
      const replies: number[] = [];
      for (const token of tokens) replies.push((await read(token)).status);
      return replies;
    };
    expect(await statuses([undefined, undefined, undefined])).toEqual([200, 200, 429]);
    expect((await read()).error).toMatchSnapshot();
    expect(await statuses(['dana@office.example', 'dana@office.example'])).toEqual([403, 429]);
    const refused = await fetch(`${emulator.rootUrl}v4/spreadsheets/${spreadsheetId}`, {
      headers: { authorization: 'Bearer owner@office.example' },
    });
    expect(refused.headers.get('retry-after')).toBe('40');
    const write = { method: 'PUT', body: '{"values":[["x"]]}' };
    expect((await send('/ID/values/A1?valueInputOption=RAW', write)).status).toBe(200);
    now = new Date('2026-11-22T08:01:00Z');
    expect((await read()).status).toBe(200);
  });
});

describe('what a client may send', () => {
  it('may be packed, or come in pieces', async () => {
    const body = gzipSync(JSON.stringify({ values: [['ארוז']] }));
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        `${emulator.rootUrl}v4/spreadsheets/${spreadsheetId}/values/A1?valueInputOption=RAW`,
        {
          method: 'PUT',
          headers: { authorization: 'Bearer owner@office.example', 'content-encoding': 'gzip' },
        },
        (response) => resolve(response.resume().statusCode),
      ).once('error', reject);
      sent.write(body.subarray(0, 10));
      sent.end(body.subarray(10));
    });
    expect(status).toBe(200);
    const sheets = sheetsClient(emulator.rootUrl);
    const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1' });
    expect(data.values).toEqual([['ארוז']]);
  });

  it('may leave a field empty with null', async () => {
    const body = '{"range":null,"majorDimension":null,"values":[[null,"ב"]]}';
    const sent = { method: 'PUT', body };
    expect((await send('/ID/values/A1?valueInputOption=RAW', sent)).error).toBeUndefined();
  });

  it('is refused by the client with the same words', async () => {
    const sheets = sheetsClient(emulator.rootUrl);
    const refusal = await refusalOf(sheets.spreadsheets.values.get({ spreadsheetId, range: 'לבדיקה!A1' }));
    expect(refusal).toMatchObject({ message: 'Unable to parse range: לבדיקה!A1' });
  });
});

describe('beside the API', () => {
  const admin = async (path: string, method = 'GET', body?: object) => {
    const response = await fetch(`${emulator.rootUrl}_emulator/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };

  it('spreadsheets are listed, shared and deleted by hand', async () => {
    expect((await admin('spreadsheets')).body).toMatchObject({ spreadsheets: [{ spreadsheetId }] });
    expect((await send('/ID', { token: 'dana@office.example' })).status).toBe(403);
    await admin(`spreadsheets/${spreadsheetId}/share`, 'POST', {
      email: 'dana@office.example',
      role: 'reader',
    });
    expect((await send('/ID', { token: 'dana@office.example' })).status).toBe(200);
    expect((await admin(`spreadsheets/${spreadsheetId}`, 'DELETE')).status).toBe(200);
    expect((await send('/ID')).status).toBe(404);
    expect((await admin(`spreadsheets/${spreadsheetId}`, 'DELETE')).status).toBe(404);
  });

  it('calls are counted by their method, with their bytes, and those made by hand are not', async () => {
    emulator.calls.reset();
    await send('/ID/values/A1');
    await send('/ID:batchUpdate', { method: 'POST', body: '{"requests":[]}' });
    expect((await admin('calls')).body).toEqual({
      total: 2,
      bytesIn: 15,
      bytesOut: expect.any(Number),
      byMethod: { 'spreadsheets.values.get': 1, 'spreadsheets.batchUpdate': 1 },
    });
    expect(emulator.calls.bytesOut).toBeGreaterThan(50);
  });

  it('a mistake is refused', async () => {
    const role = await admin(`spreadsheets/${spreadsheetId}/share`, 'POST', { email: 'a', role: 'boss' });
    expect(role.status).toBe(400);
    expect((await admin('tabs')).status).toBe(501);
  });
});
