import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** Google's own Sheets client, talking to the emulator as one person; it tries nothing twice. */
export function sheetsClient(rootUrl: string, email = 'owner@office.example'): sheets_v4.Sheets {
  return new sheets_v4.Sheets({ rootUrl, headers: { authorization: `Bearer ${email}` }, retry: false });
}

/** A spreadsheet with one tab, and its id. */
export async function aSpreadsheet(
  sheets: sheets_v4.Sheets,
  { title = 'תיקים', rowCount = 20, columnCount = 8 } = {},
): Promise<string> {
  const { data } = await sheets.spreadsheets.create({
    requestBody: {
      properties: { title: 'המשרד', locale: 'iw_IL' },
      sheets: [{ properties: { sheetId: 1, title, gridProperties: { rowCount, columnCount } } }],
    },
  });
  return data.spreadsheetId ?? '';
}

/** What went wrong with a call, as Google's error body says it. */
export async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => new Error('the call was not refused'),
    (cause: unknown) => cause,
  );
  // The client's errors carry the reply.
  const { response } = error as { readonly response?: { readonly data: { readonly error: unknown } } };
  if (response === undefined) throw error;
  return response.data.error;
}
