import { invalid } from '../../engine/refusal.ts';
import { type Route, route } from '../route.ts';
import { readSpreadsheet } from './get-route.ts';

export const BATCH_UPDATE: Route = route({
  id: 'spreadsheets.batchUpdate',
  kind: 'write',
  parameters: [],
  body: 'BatchUpdateSpreadsheetRequest',
  answer: ({ office, actor, spreadsheetId, body }) => {
    const engine = office.find(spreadsheetId);
    const requests = body.requests ?? [];
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
