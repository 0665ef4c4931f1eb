import { auth, sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Exchange } from '../../scripts/emulator/http/exchange.ts';
import { anEmulator } from '../builders/an-emulator.ts';
import { REQUEST_SAMPLES } from './request-samples.ts';

/**
 * What went over the wire while the real client created a spreadsheet, sent a request of every kind, read and
 * wrote values in every way, was refused, and met every fault.
 */
export async function everythingSaid(): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const emulator = await anEmulator({ onExchange: (exchange) => exchanges.push(exchange) });
  const { spreadsheets } = client(emulator.rootUrl, 'owner@office.example');
  const { data } = await spreadsheets.create({ requestBody: NEW_SPREADSHEET });
  const spreadsheetId = data.spreadsheetId ?? '';

  await sendEveryKind(spreadsheets, spreadsheetId);
  await writeValues(spreadsheets, spreadsheetId);
  await readEverything(spreadsheets, spreadsheetId);
  await clearValues(spreadsheets, spreadsheetId);

  await refused(spreadsheets.get({ spreadsheetId: 'nowhere' }));
  await refused(spreadsheets.values.get({ spreadsheetId, range: "'אין לשונית כזו'!A1" }));
  await refused(spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [{}] } }));
  const stranger = client(emulator.rootUrl, 'stranger@elsewhere.example');
  await refused(stranger.spreadsheets.values.clear({ spreadsheetId, range: RANGE }));
  for (const fault of ['429', '500', '503', '503-after', 'cut', 'lost-reply', 'dead']) {
    emulator.setFaults(`${fault}@1`);
    await refused(spreadsheets.get({ spreadsheetId }));
  }
  return exchanges;
}

const NEW_SPREADSHEET: sheets_v4.Schema$Spreadsheet = {
  properties: { title: 'גיליון התיקים', locale: 'iw_IL', timeZone: 'Asia/Jerusalem' },
  sheets: [{ properties: { sheetId: 1, title: 'לבדיקה', rightToLeft: true } }],
};

const RANGE = "'תיקים'!A1:D4";

/** As an owner's client, but that it never tries again. */
function client(rootUrl: string, email: string): sheets_v4.Sheets {
  const signedIn = new auth.OAuth2();
  signedIn.setCredentials({ access_token: email });
  return sheets({ version: 'v4', auth: signedIn, rootUrl, retry: false });
}

/** After each, the whole spreadsheet comes back, so that what it says of each of them is judged too. */
async function sendEveryKind(spreadsheets: Spreadsheets, spreadsheetId: string): Promise<void> {
  const whole = { includeSpreadsheetInResponse: true, responseIncludeGridData: true };
  for (const [kind, request] of Object.entries(REQUEST_SAMPLES)) {
    // rest-types.test.ts holds these against the client's own types.
    const requests = [{ [kind]: request }] as sheets_v4.Schema$Request[];
    await spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests, ...whole } });
  }
}

async function writeValues({ values }: Spreadsheets, spreadsheetId: string): Promise<void> {
  const range = RANGE;
  const rows = [
    ['מספר תיק', 1, true, null],
    ['=A1', '02/01/2026'],
  ];
  const echo = { includeValuesInResponse: true, responseValueRenderOption: 'FORMULA' };
  const body = { range, majorDimension: 'ROWS', values: rows };
  await values.update({ spreadsheetId, range, valueInputOption: 'USER_ENTERED', requestBody: body, ...echo });
  await values.append({
    spreadsheetId,
    range,
    valueInputOption: 'RAW',
    requestBody: { values: rows },
    ...echo,
  });
  const requestBody = { valueInputOption: 'RAW', data: [body], ...echo };
  await values.batchUpdate({ spreadsheetId, requestBody });
}

async function readEverything(spreadsheets: Spreadsheets, spreadsheetId: string): Promise<void> {
  const range = RANGE;
  await spreadsheets.get({ spreadsheetId, ranges: [RANGE, "'לבדיקה'"], includeGridData: true });
  await spreadsheets.get({
    spreadsheetId,
    fields: 'spreadsheetId,sheets(properties(title),data/rowData.values.effectiveValue)',
  });
  await spreadsheets.values.get({
    spreadsheetId,
    range,
    valueRenderOption: 'FORMULA',
    majorDimension: 'COLUMNS',
  });
  await spreadsheets.values.batchGet({
    spreadsheetId,
    ranges: [range, range],
    dateTimeRenderOption: 'FORMATTED_STRING',
  });
}

async function clearValues({ values }: Spreadsheets, spreadsheetId: string): Promise<void> {
  await values.clear({ spreadsheetId, range: RANGE });
  await values.batchClear({ spreadsheetId, requestBody: { ranges: [RANGE] } });
}

/** @throws Error where Google would have refused, or lost its reply, and nothing of the kind happened */
async function refused(call: Promise<unknown>): Promise<void> {
  const isRefused = await call.then(
    () => false,
    () => true,
  );
  if (!isRefused) throw new Error('A call that should have been refused was not.');
}

type Spreadsheets = sheets_v4.Resource$Spreadsheets;
