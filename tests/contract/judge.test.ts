import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../scripts/emulator/http/exchange.ts';
import { readDiscovery } from './discovery.ts';
import { judgeBy } from './judge.ts';
import { readOnlyFields } from './read-only-fields.ts';

const document = readDiscovery('sheets.v4');

describe.skipIf(document === null)('the judge of everything that speaks Sheets', () => {
  const judge = document === null ? () => [] : judgeBy(document);

  test('finds nothing where all is as Google describes it', () => {
    expect(judge(BATCH_UPDATE)).toEqual([]);
    expect(judge(VALUES)).toEqual([]);
    expect(judge(GET)).toEqual([]);
    expect(judge(REFUSED)).toEqual([]);
  });

  test.each<[what: string, exchange: Exchange, sentence: string]>([
    [
      'a path that no method has',
      { ...GET, path: '/v4/spreadsheets/abc/tabs' },
      'GET /v4/spreadsheets/abc/tabs → 200, request: no method of the API has this path',
    ],
    [
      'a method that the path does not take',
      { ...GET, method: 'PUT' },
      'PUT /v4/spreadsheets/abc → 200, request: no method of the API has this path',
    ],
    [
      'an unknown field in a request',
      batchUpdate({ deleteSheet: { sheetId: 1, forGood: true } }),
      'request: unknown field "forGood" at /requests/0/deleteSheet',
    ],
    [
      'an unknown kind of request',
      batchUpdate({ paintSheet: { sheetId: 1 } }),
      'request: unknown field "paintSheet" at /requests/0',
    ],
    [
      'a field of the wrong type',
      batchUpdate({ deleteSheet: { sheetId: '1' } }),
      'request: "1" at /requests/0/deleteSheet/sheetId must be integer',
    ],
    [
      'a number that does not fit',
      batchUpdate({ deleteSheet: { sheetId: 2 ** 31 } }),
      'request: 2147483648 at /requests/0/deleteSheet/sheetId must match format "int32"',
    ],
    [
      'a word that is none of the words allowed',
      batchUpdate({ insertDimension: { range: { sheetId: 1, dimension: 'LINES' } } }),
      'request: "LINES" at /requests/0/insertDimension/range/dimension is none of DIMENSION_UNSPECIFIED, ROWS, COLUMNS',
    ],
    [
      'a body where the method takes none',
      { ...GET, requestBody: {} },
      'request: a body where the method has none',
    ],
    [
      'an unknown query parameter',
      { ...GET, query: [['include', 'all']] },
      'request: unknown query parameter "include"',
    ],
    [
      'a query parameter that cannot be read',
      { ...GET, query: [['includeGridData', 'yes']] },
      'request: query parameter includeGridData cannot be "yes"',
    ],
    [
      'a query parameter that has no such word',
      { ...READ, query: [['valueRenderOption', 'RAW']] },
      'request: query parameter valueRenderOption cannot be "RAW"',
    ],
    [
      'a query parameter given twice',
      { ...GET, query: [...GET.query, ['includeGridData', 'true']] },
      'request: query parameter includeGridData is given twice',
    ],
    [
      'a place of the path given in the query',
      { ...GET, query: [['spreadsheetId', 'abc']] },
      'request: unknown query parameter "spreadsheetId"',
    ],
    [
      'a place in the path that is no number',
      { ...GET, path: '/v4/spreadsheets/abc/developerMetadata/first', replyBody: {}, query: [] },
      'request: path parameter metadataId cannot be "first"',
    ],
    [
      'a mask that cannot be read',
      { ...GET, query: [['fields', 'sheets(properties']] },
      'request: malformed field mask "sheets(properties"',
    ],
    [
      'a mask that goes on after its end',
      { ...GET, query: [['fields', 'sheets(properties))']] },
      'request: malformed field mask "sheets(properties))"',
    ],
    [
      'a mask of the reply that names no field',
      { ...GET, query: [['fields', 'spreadsheetId,sheets(properties(title,colour))']] },
      'request: field mask names no field: sheets.properties.colour',
    ],
    [
      'a mask of a request that names no field',
      batchUpdate({
        repeatCell: { ...REPEAT.repeatCell, fields: 'userEnteredFormat(textFormat.bold,loud)' },
      }),
      'request: /requests/0/repeatCell/fields: field mask names no field: userEnteredFormat.loud',
    ],
    [
      'a mask that names the root itself',
      batchUpdate({ updateSheetProperties: { properties: { sheetId: 1 }, fields: 'properties.title' } }),
      'request: /requests/0/updateSheetProperties/fields: field mask names no field: properties.title',
    ],
    [
      'a mask of cells that does not start from the cell',
      batchUpdate({ appendCells: { sheetId: 1, rows: [], fields: 'values.userEnteredValue' } }),
      'request: /requests/0/appendCells/fields: field mask names no field: values.userEnteredValue',
    ],
    [
      'two kinds in one request',
      batchUpdate({ deleteSheet: { sheetId: 1 }, addSheet: {} }),
      'request: /requests/0 asks for 2 kinds at once: deleteSheet, addSheet',
    ],
    ['a request of no kind', batchUpdate({}), 'request: /requests/0 asks for 0 kinds at once: nothing'],
    [
      'a change that names no fields',
      batchUpdate({ repeatCell: { ...REPEAT.repeatCell, fields: '' } }),
      'request: /requests/0/repeatCell has no fields',
    ],
    [
      'a change whose fields are left out',
      batchUpdate({ appendCells: { sheetId: 1, rows: [] } }),
      'request: /requests/0/appendCells has no fields',
    ],
    [
      'values written without saying how',
      { ...VALUES, requestBody: { data: [] } },
      'request: values are written without valueInputOption',
    ],
    [
      'one range of values written without saying how',
      { ...VALUES, method: 'PUT', path: '/v4/spreadsheets/abc/values/A1', requestBody: { values: [[1]] } },
      'request: values are written without valueInputOption',
    ],
    [
      'rows appended with an option that must not be used',
      {
        ...VALUES,
        path: '/v4/spreadsheets/abc/values/A1%3AB2:append',
        query: [['valueInputOption', 'INPUT_VALUE_OPTION_UNSPECIFIED']],
        requestBody: { values: [[1]] },
      },
      'request: values are written without valueInputOption',
    ],
    [
      'a field sent that is marked read-only',
      batchUpdate({
        repeatCell: { ...REPEAT.repeatCell, cell: { dataSourceFormula: { dataSourceId: '1' } } },
      }),
      'request: /requests/0/repeatCell/cell sends dataSourceFormula, which is read-only',
    ],
    [
      'a field sent that only its description calls read-only',
      batchUpdate({ repeatCell: { ...REPEAT.repeatCell, cell: { formattedValue: '1' } } }),
      'request: /requests/0/repeatCell/cell sends formattedValue, which is read-only',
    ],
    [
      'an id sent for a new spreadsheet',
      { ...BATCH_UPDATE, path: '/v4/spreadsheets', requestBody: { spreadsheetId: 'abc' }, replyBody: {} },
      'request: the body sends spreadsheetId, which is read-only',
    ],
    [
      'an unknown field in a reply',
      { ...GET, replyBody: { spreadsheetId: 'abc', tabs: [] } },
      'reply: unknown field "tabs"',
    ],
    [
      'a reply of the wrong type',
      { ...READ, replyBody: { values: 'none' } },
      'reply: "none" at /values must be array',
    ],
    ['a reply of nothing where something is due', { ...GET, replyBody: null }, 'reply: null must be object'],
  ])('tells of %s', (_, exchange, sentence) => {
    const found = judge(exchange);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
  });

  test.each<[what: string, body: unknown, sentence: string]>([
    ['is a page', '<html>', 'not an error as Google words it'],
    ['has no message', { error: { code: 400, status: 'INVALID_ARGUMENT' } }, 'at "error.message"'],
    ['has a status of its own', { error: { ...ERROR, status: 'BAD_REQUEST' } }, 'at "error.status"'],
    ['has fields of its own', { error: { ...ERROR, hint: 'none' } }, 'Unrecognized key: "hint"'],
    [
      'has details that do not say what they are',
      { error: { ...ERROR, details: [{}] } },
      'error.details.0.@type',
    ],
    ['has another code than HTTP', { error: { ...ERROR, code: 404, status: 'NOT_FOUND' } }, 'error code 404'],
    [
      'has the status of another code',
      { error: { ...ERROR, status: 'NOT_FOUND' } },
      'error status NOT_FOUND',
    ],
  ])('tells of an error body that %s', (_, replyBody, sentence) => {
    const found = judge({ ...REFUSED, replyBody });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
  });

  test('does not blame a request that was refused: it may be wrong on purpose', () => {
    expect(judge({ ...REFUSED, requestBody: { requests: [{ paintSheet: {} }] } })).toEqual([]);
  });

  test('judges a request whose reply was lost', () => {
    const lost = { ...batchUpdate({ paintSheet: {} }), replyBody: undefined };
    expect(judge(lost)).toHaveLength(1);
    expect(judge({ ...BATCH_UPDATE, replyBody: undefined })).toEqual([]);
  });

  test('knows a refusal that never came', () => {
    expect(judge({ ...REFUSED, replyBody: undefined })).toEqual([]);
  });

  test('lets a protected range have the id that the sender gives it', () => {
    const protectedRange = { protectedRangeId: 7, range: { sheetId: 1 }, description: 'casesheet' };
    expect(judge(batchUpdate({ addProtectedRange: { protectedRange } }))).toEqual([]);
    expect(judge(batchUpdate({ updateProtectedRange: { protectedRange, fields: 'description' } }))).toEqual(
      [],
    );
  });

  test('knows a read-only field by its mark alone, too', () => {
    const schema = { properties: { given: {}, made: { readOnly: true } } };
    expect(readOnlyFields('Invented', schema)).toEqual(new Set(['made']));
  });

  test('reads a place of the path percent-encoded', () => {
    const path = '/v4/spreadsheets/abc/developerMetadata/%31%32';
    expect(judge({ ...GET, path, query: [], replyBody: { metadataId: 12 } })).toEqual([]);
  });

  test('masks cells from the cell on, and the rest from what they change', () => {
    const fields = 'userEnteredValue,userEnteredFormat.textFormat(bold)';
    expect(judge(batchUpdate({ appendCells: { sheetId: 1, rows: [], fields } }))).toEqual([]);
    expect(judge(batchUpdate({ updateSlicerSpec: { slicerId: 1, fields: 'title' } }))).toEqual([]);
    expect(judge(batchUpdate({ updateTable: { table: {}, fields: '*' } }))).toEqual([]);
  });

  test('reads a range as the client encodes it, with its slashes and colons', () => {
    const range = encodeURIComponent("'תיקים 1/2'!A1:B2");
    expect(judge({ ...READ, path: `/v4/spreadsheets/abc/values/${range}` })).toEqual([]);
    expect(judge({ ...READ, path: '/v4/spreadsheets/abc/values/A1:B2' })).toEqual([]);
  });
});

const drive = readDiscovery('drive.v3');

describe.skipIf(drive === null)('the same judge of another API', () => {
  const judge = drive === null ? () => [] : judgeBy(drive);
  const exchange: Exchange = {
    method: 'GET',
    path: '/drive/v3/files/generateIds',
    query: [['count', '2']],
    requestBody: undefined,
    status: 200,
    replyBody: { ids: ['a', 'b'], space: 'drive', kind: 'drive#generatedIds' },
  };

  test('takes a fixed path before one with a place for anything', () => {
    expect(judge(exchange)).toEqual([]);
  });

  test('tells of a query parameter that is missing', () => {
    const made = { kind: 'drive#drive', id: '1', name: 'משרד', createdTime: '2026-01-02T03:04:05.678Z' };
    const creation = {
      ...exchange,
      method: 'POST',
      path: '/drive/v3/drives',
      requestBody: {},
      replyBody: made,
    };
    expect(judge({ ...creation, query: [['requestId', '1']] })).toEqual([]);
    expect(judge({ ...creation, query: [] })).toEqual([
      'POST /drive/v3/drives → 200, request: query parameter requestId is missing',
    ]);
  });

  test('holds dates, whole numbers of 64 bits and words of a number to their form', () => {
    const file = (part: object) => ({ ...exchange, path: '/drive/v3/files/1', query: [], replyBody: part });
    expect(judge(file({ size: '12', createdTime: '2026-01-02T03:04:05Z' }))).toEqual([]);
    expect(judge(file({ size: 12 }))).toHaveLength(1);
    expect(judge(file({ size: '1.5' }))).toHaveLength(1);
    expect(judge(file({ createdTime: '2.1.2026' }))).toHaveLength(1);
  });
});

const ERROR = { code: 400, message: 'Invalid requests[0].', status: 'INVALID_ARGUMENT' };

const REPEAT = {
  repeatCell: {
    range: { sheetId: 1 },
    cell: { userEnteredFormat: { textFormat: { bold: true } } },
    fields: 'userEnteredFormat(textFormat.bold)',
  },
};

const GET: Exchange = {
  method: 'GET',
  path: '/v4/spreadsheets/abc',
  query: [
    ['ranges', 'A1'],
    ['ranges', 'B2'],
    ['includeGridData', 'true'],
    [
      'fields',
      'spreadsheetId,properties/title,sheets(properties(title),data.rowData.values(effectiveValue))',
    ],
    ['prettyPrint', 'false'],
  ],
  requestBody: undefined,
  status: 200,
  replyBody: { spreadsheetId: 'abc', sheets: [{ properties: { title: 'תיקים' } }] },
};

const READ: Exchange = { ...GET, path: '/v4/spreadsheets/abc/values/A1', query: [], replyBody: {} };

const BATCH_UPDATE = batchUpdate(REPEAT);

const VALUES: Exchange = {
  ...BATCH_UPDATE,
  path: '/v4/spreadsheets/abc/values:batchUpdate',
  requestBody: { valueInputOption: 'RAW', data: [{ range: 'A1', values: [['א', 1, true, null]] }] },
  replyBody: {},
};

const REFUSED: Exchange = {
  ...BATCH_UPDATE,
  status: 400,
  replyBody: { error: { ...ERROR, details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest' }] } },
};

function batchUpdate(request: object): Exchange {
  return {
    method: 'POST',
    path: '/v4/spreadsheets/abc:batchUpdate',
    query: [],
    requestBody: { requests: [request] },
    status: 200,
    replyBody: { spreadsheetId: 'abc', replies: [{}] },
  };
}
