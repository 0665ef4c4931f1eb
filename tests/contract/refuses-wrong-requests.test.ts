import { expect, test } from 'vitest';
import type { RunningEmulator } from '../../scripts/emulator/http/start-emulator.ts';
import { messageOf } from '../../scripts/emulator/messages/message-fields.ts';
import { anEmulator } from '../builders/an-emulator.ts';
import { REQUEST_SAMPLES } from './request-samples.ts';

test("a request that is wrong by Google's description is refused, and not half understood", async () => {
  const emulator = await anEmulator();
  const id = await aSpreadsheet(emulator);
  const gotThrough: string[] = [];
  let count = 0;
  for (const [kind, request] of Object.entries(REQUEST_SAMPLES)) {
    for (const [what, wrong] of wrongVersions(request, kind)) {
      count += 1;
      const fault = await faultOf(emulator, `/${id}:batchUpdate`, { requests: [{ [kind]: wrong }] });
      if (fault !== null) gotThrough.push(`${what}: ${fault}`);
    }
    // So that what the next ones speak of is there.
    await send(emulator, `/${id}:batchUpdate`, { requests: [{ [kind]: request }] });
  }
  expect(gotThrough).toEqual([]);
  expect(count).toBeGreaterThan(300);
});

test('a request that leaves out what it may not is refused, and breaks nothing', async () => {
  const emulator = await anEmulator();
  const id = await aSpreadsheet(emulator);
  const broken: string[] = [];
  for (const [kind, request] of Object.entries(REQUEST_SAMPLES)) {
    for (const [what, less] of lesserVersions(request, kind)) {
      const { status, text } = await send(emulator, `/${id}:batchUpdate`, {
        requests: [{ [kind]: less }, NEVER_DONE],
      });
      if (status !== 400 && status !== 501) broken.push(`${what}: ${status} ${text}`);
    }
    await send(emulator, `/${id}:batchUpdate`, { requests: [{ [kind]: request }] });
  }
  for (const kind of messageOf('Request')?.types.keys() ?? []) {
    const { status, text } = await send(emulator, `/${id}:batchUpdate`, {
      requests: [{ [kind]: {} }, NEVER_DONE],
    });
    if (status !== 400 && status !== 501) broken.push(`${kind} of nothing: ${status} ${text}`);
  }
  expect(broken).toEqual([]);
});

/** Refused, so that all before it is undone. */
const NEVER_DONE = { deleteSheet: { sheetId: 999 } };

/** Each time without one field, and with that field null. */
function* lesserVersions(value: unknown, at: string): Generator<readonly [what: string, less: unknown]> {
  if (Array.isArray(value)) {
    yield [`${at} is empty`, []];
    for (const [index, entry] of value.entries()) {
      for (const [what, less] of lesserVersions(entry, `${at}/${index}`))
        yield [what, value.with(index, less)];
    }
  } else if (value instanceof Object) {
    for (const [name, field] of Object.entries(value)) {
      yield [`${at} without ${name}`, { ...value, [name]: undefined }];
      yield [`${at} with ${name} null`, { ...value, [name]: null }];
      for (const [what, less] of lesserVersions(field, `${at}/${name}`))
        yield [what, { ...value, [name]: less }];
    }
  }
}

test.each<[what: string, path: string, body: object]>([
  ['a new spreadsheet', '', newSpreadsheet()],
  ['a batch', '/ID:batchUpdate', batch()],
  ['several writes', '/ID/values:batchUpdate', severalWrites()],
  ['rows appended', '/ID/values/A1:append?valueInputOption=RAW', rowsAppended()],
  ['several ranges emptied', '/ID/values:batchClear', { ranges: ['A1'] }],
])('%s that is wrong is refused, and taken when right', async (what, path, body) => {
  const emulator = await anEmulator();
  const at = path.replace('ID', await aSpreadsheet(emulator));
  const wrongs = [...wrongVersions(body, what)];
  const faults = await Promise.all(
    wrongs.map(async ([how, wrong]) => {
      const fault = await faultOf(emulator, at, wrong);
      return fault === null ? [] : [`${how}: ${fault}`];
    }),
  );
  expect(wrongs.length).toBeGreaterThan(2);
  expect(faults.flat()).toEqual([]);
  expect((await send(emulator, at, body)).status).toBe(200);
});

function newSpreadsheet(): object {
  return {
    properties: {
      title: 'גיליון התיקים',
      locale: 'iw_IL',
      iterativeCalculationSettings: { maxIterations: 3 },
    },
    sheets: [
      {
        properties: { sheetId: 7, title: 'תיקים', sheetType: 'GRID', gridProperties: { rowCount: 20 } },
        data: [{ startRow: 1, rowData: [{ values: [{ userEnteredValue: { numberValue: 1.5 } }] }] }],
        merges: [{ sheetId: 7, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }],
        filterViews: [{ title: 'גבייה', range: { sheetId: 7 }, criteria: { 1: { hiddenValues: ['סגור'] } } }],
        protectedRanges: [{ range: { sheetId: 7 }, editors: { users: ['owner@office.example'] } }],
      },
    ],
    namedRanges: [{ name: 'cases', range: { sheetId: 7 } }],
  };
}

function batch(): object {
  return {
    requests: [{ addSheet: { properties: { title: 'לבדיקה' } } }],
    includeSpreadsheetInResponse: true,
    responseRanges: ['A1'],
    responseIncludeGridData: false,
  };
}

function severalWrites(): object {
  return {
    valueInputOption: 'RAW',
    data: [{ range: 'A1', majorDimension: 'ROWS', values: [['C00001']] }],
    includeValuesInResponse: true,
    responseValueRenderOption: 'FORMULA',
    responseDateTimeRenderOption: 'SERIAL_NUMBER',
  };
}

function rowsAppended(): object {
  return { range: 'A1', majorDimension: 'ROWS', values: [['C00001', 'C00002']] };
}

/** Each time one thing is wrong: a field too many, a type, a word. What a cell holds may be of any scalar type. */
function* wrongVersions(value: unknown, at: string): Generator<readonly [what: string, wrong: unknown]> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      for (const [what, wrong] of wrongVersions(entry, `${at}/${index}`))
        yield [what, value.with(index, wrong)];
    }
    yield [`${at} is an object`, { x: 1 }];
    yield [`${at} holds a list`, [[['x']]]];
  } else if (value instanceof Object) {
    yield [`${at} has an unknown field`, { ...value, colour: 1 }];
    yield [`${at} is a text`, 'text'];
    yield [`${at} is a list`, [value]];
    for (const [name, field] of Object.entries(value)) {
      for (const [what, wrong] of wrongVersions(field, `${at}/${name}`))
        yield [what, { ...value, [name]: wrong }];
    }
  } else if (typeof value === 'string') {
    yield [`${at} is an object`, { a: 5 }];
    if (!/\/values\/\d+\/\d+$/.test(at)) yield [`${at} is true`, true];
    if (/^[A-Z_]+$/.test(value)) yield [`${at} is an unknown word`, 'NO_SUCH'];
  } else if (typeof value === 'number') {
    yield [`${at} is a text`, 'x'];
    if (Number.isInteger(value) && !/red|green|blue/.test(at)) yield [`${at} is half a number`, 0.5];
  } else yield [`${at} is a text`, 'maybe'];
}

/** Why it is not refused as Google does; null where it is. */
async function faultOf(emulator: RunningEmulator, path: string, body: unknown): Promise<string | null> {
  const { status, text } = await send(emulator, path, body);
  return status === 400 && /"Invalid (JSON payload received\. Unknown name|value|data|values)/.test(text)
    ? null
    : `${status} ${text}`;
}

async function aSpreadsheet(emulator: RunningEmulator): Promise<string> {
  const { text } = await send(emulator, '', {});
  return /"spreadsheetId":"([^"]+)"/.exec(text)?.[1] ?? '';
}

async function send({ rootUrl }: RunningEmulator, path: string, body: unknown) {
  const response = await fetch(`${rootUrl}v4/spreadsheets${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner@office.example' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}
