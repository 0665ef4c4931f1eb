import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { CasesheetError } from '../../../problem.ts';
import { type SheetsApi, UncertainOutcome } from '../sheets-api.ts';
import { type Pace, REAL_PACE } from './back-off.ts';
import { CallFailed, type CallOptions, callGoogle, type Line } from './call-google.ts';
import type { Env } from './env.ts';
import { findCredentials } from './find-credentials.ts';
import { explainFailure } from './google-errors.ts';
import type { OAuthEndpoints } from './oauth-client.ts';
import { rootUrlOf } from './root-url.ts';
import { SENTENCES } from './wording.ts';

interface Connection {
  readonly env: Env;
  /** Told, in one line, why a call is being tried again. */
  readonly onWait: (text: string) => void;
  readonly pace?: Pace;
  readonly endpoints?: OAuthEndpoints;
}

/**
 * Connects to Google Sheets, or to the emulator that CASESHEET_SHEETS_ROOT_URL names; nothing is sent yet.
 * @throws CasesheetError where nobody is signed in, or what should sign in cannot be used
 */
export async function connectToSheets({
  env,
  onWait,
  pace = REAL_PACE,
  endpoints,
}: Connection): Promise<SheetsApi> {
  const rootUrl = rootUrlOf(env);
  const credentials = await findCredentials(env, endpoints);
  const { sheets_v4: google } = await import('googleapis/build/src/apis/sheets/v4.js');
  const sheets = new google.Sheets(rootUrl === null ? {} : { rootUrl });
  const traffic = { calls: 0, bytesSent: 0, retries: 0 };
  const line: Line = { credentials, pace, onWait, traffic, hasReplied: false };
  const seen = new Set<string>();

  /** One call on one spreadsheet; `id` is null while it is being made. */
  const call = async <Reply>(
    {
      id,
      isRepeatable,
      uncertain,
    }: { id: string | null; isRepeatable: boolean; uncertain: () => CasesheetError },
    send: (options: CallOptions) => Promise<{ readonly data: Reply }>,
  ): Promise<Reply> => {
    try {
      const reply = await callGoogle(line, { isRepeatable }, send);
      if (id !== null) seen.add(id);
      return reply;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      if (!isRepeatable && error.isUncertain) throw uncertain();
      throw explainFailure(error, {
        credentials,
        spreadsheet: id === null ? 'being made' : seen.has(id) ? 'seen' : 'not seen yet',
      });
    }
  };
  const repeatable = (id: string) => ({
    id,
    isRepeatable: true,
    uncertain: () => new UncertainOutcome(SENTENCES.writeUncertain),
  });

  return {
    account: credentials.account,
    get traffic() {
      return { ...traffic };
    },
    create: async (properties) => {
      const made = await call(
        { id: null, isRepeatable: false, uncertain: () => new CasesheetError(SENTENCES.createUncertain) },
        (options) => sheets.spreadsheets.create({ requestBody: properties }, options),
      );
      if (typeof made.spreadsheetId === 'string') seen.add(made.spreadsheetId);
      return made;
    },
    get: (spreadsheetId, fields) =>
      call(repeatable(spreadsheetId), (options) =>
        sheets.spreadsheets.get({ spreadsheetId, fields }, options),
      ),
    readValues: async (spreadsheetId, ranges, render) => {
      const { valueRanges = [] } = await call(repeatable(spreadsheetId), (options) =>
        sheets.spreadsheets.values.batchGet(
          {
            spreadsheetId,
            ranges: [...ranges],
            valueRenderOption: render,
            dateTimeRenderOption: 'SERIAL_NUMBER',
            majorDimension: 'ROWS',
          },
          options,
        ),
      );
      return valueRanges.map(({ values }) => values ?? []);
    },
    writeValues: async (spreadsheetId, writes) => {
      const data = writes.map(({ range, values }) => ({ range, values: values.map((row) => [...row]) }));
      await call(repeatable(spreadsheetId), (options) =>
        sheets.spreadsheets.values.batchUpdate(
          { spreadsheetId, fields: 'totalUpdatedCells', requestBody: { valueInputOption: 'RAW', data } },
          options,
        ),
      );
    },
    batchUpdate: async (spreadsheetId, requests) => {
      await call(
        {
          id: spreadsheetId,
          isRepeatable: false,
          uncertain: () => new UncertainOutcome(SENTENCES.writeUncertain),
        },
        (options) =>
          sheets.spreadsheets.batchUpdate(
            {
              spreadsheetId,
              fields: 'spreadsheetId',
              // The client only reads them; its types do not say so.
              requestBody: { requests: requests as sheets_v4.Schema$Request[] },
            },
            options,
          ),
      );
    },
  };
}
