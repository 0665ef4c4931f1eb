import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { z } from 'zod';
import { invalid } from '../../engine/refusal.ts';
import { type Route, route } from '../route.ts';
import { readSpreadsheet } from './get-route.ts';

const BatchUpdate = z.strictObject({
  requests: z.array(z.looseObject({})).optional(),
  includeSpreadsheetInResponse: z.boolean().optional(),
  responseRanges: z.array(z.string()).optional(),
  responseIncludeGridData: z.boolean().optional(),
});

export const BATCH_UPDATE: Route = route({
  id: 'spreadsheets.batchUpdate',
  kind: 'write',
  parameters: [],
  body: BatchUpdate,
  answer: ({ office, actor, spreadsheetId, body }) => {
    const engine = office.find(spreadsheetId);
    // What is inside is checked where it is applied.
    const requests = (body.requests ?? []) as sheets_v4.Schema$Request[];
    if (requests.length === 0) throw invalid('Must specify at least one request.');
    const replies = engine.batchUpdate(requests, actor);
    if (body.includeSpreadsheetInResponse !== true) return { spreadsheetId, replies };
    const updatedSpreadsheet = readSpreadsheet({
      engine,
      actor,
      ranges: body.responseRanges ?? [],
      includeGridData: body.responseIncludeGridData ?? false,
    });
    return { spreadsheetId, replies, updatedSpreadsheet };
  },
});
