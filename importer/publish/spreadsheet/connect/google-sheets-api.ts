import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { CasesheetError } from '../../../problem.ts';
import { type SheetsApi, UncertainOutcome } from '../sheets-api.ts';
import { CallFailed, callGoogle, type Line, type Send } from './call-google.ts';
import { explainFailure } from './google-errors.ts';
import { SENTENCES } from './wording.ts';

/** The calls casesheet makes, through Google's own client. */
export function googleSheetsApi(line: Line, { spreadsheets }: sheets_v4.Sheets): SheetsApi {
  const { credentials } = line;
  const seen = new Set<string>();

  /** A mistake of our own stays as it is. */
  const explained = (error: unknown, spreadsheet: 'being made' | 'not seen yet' | 'seen'): unknown =>
    error instanceof CallFailed ? explainFailure(error, { credentials, spreadsheet }) : error;

  const repeatable = async <Reply>(id: string, send: Send<Reply>): Promise<Reply> => {
    try {
      const reply = await callGoogle(line, { isRepeatable: true, send });
      seen.add(id);
      return reply;
    } catch (error) {
      throw explained(error, seen.has(id) ? 'seen' : 'not seen yet');
    }
  };

  return {
    account: credentials.account,
    get traffic() {
      return { ...line.traffic };
    },
    create: async (properties) => {
      try {
        const made = await callGoogle(line, {
          isRepeatable: false,
          send: (options) => spreadsheets.create({ requestBody: properties }, options),
        });
        if (typeof made.spreadsheetId === 'string') seen.add(made.spreadsheetId);
        return made;
      } catch (error) {
        if (isUncertain(error)) throw new CasesheetError(SENTENCES.createUncertain);
        throw explained(error, 'being made');
      }
    },
    get: (spreadsheetId, fields) =>
      repeatable(spreadsheetId, (options) => spreadsheets.get({ spreadsheetId, fields }, options)),
    readValues: async (spreadsheetId, ranges, render) => {
      const asked = {
        spreadsheetId,
        ranges: [...ranges],
        valueRenderOption: render,
        dateTimeRenderOption: 'SERIAL_NUMBER',
        majorDimension: 'ROWS',
      };
      const { valueRanges } = await repeatable(spreadsheetId, (options) =>
        spreadsheets.values.batchGet(asked, options),
      );
      return (valueRanges ?? []).map(({ values }) => values ?? []);
    },
    writeValues: async (spreadsheetId, writes) => {
      const data = writes.map(({ range, values }) => ({ range, values: values.map((row) => [...row]) }));
      const requestBody = { valueInputOption: 'RAW', data };
      await repeatable(spreadsheetId, (options) =>
        spreadsheets.values.batchUpdate({ spreadsheetId, fields: 'totalUpdatedCells', requestBody }, options),
      );
    },
    batchUpdate: async (spreadsheetId, requests) => {
      // The client only reads them; its types do not say so.
      const requestBody = { requests: requests as sheets_v4.Schema$Request[] };
      try {
        await callGoogle(line, {
          isRepeatable: false,
          send: (options) =>
            spreadsheets.batchUpdate({ spreadsheetId, fields: 'spreadsheetId', requestBody }, options),
        });
        seen.add(spreadsheetId);
      } catch (error) {
        if (isUncertain(error)) throw new UncertainOutcome(SENTENCES.writeUncertain);
        throw explained(error, seen.has(spreadsheetId) ? 'seen' : 'not seen yet');
      }
    },
  };
}

function isUncertain(error: unknown): boolean {
  return error instanceof CallFailed && error.isUncertain;
}
