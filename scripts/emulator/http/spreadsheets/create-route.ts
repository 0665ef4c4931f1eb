import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { z } from 'zod';
import { type Route, route } from '../route.ts';

const Spreadsheet = z.strictObject({
  spreadsheetId: z.string().optional(),
  spreadsheetUrl: z.string().optional(),
  properties: z.looseObject({}).optional(),
  sheets: z.array(z.looseObject({})).optional(),
  namedRanges: z.array(z.looseObject({})).optional(),
  developerMetadata: z.array(z.looseObject({})).optional(),
  dataSources: z.array(z.looseObject({})).optional(),
  dataSourceSchedules: z.array(z.looseObject({})).optional(),
});

/** The new spreadsheet belongs to whoever creates it. */
export const CREATE: Route = route({
  id: 'spreadsheets.create',
  kind: 'write',
  parameters: [],
  body: Spreadsheet,
  answer: ({ office, actor, body }) =>
    office
      // What is inside is checked where it is applied.
      .create(body as sheets_v4.Schema$Spreadsheet, actor)
      .get({ ranges: [], includeGridData: false, actor }),
});
