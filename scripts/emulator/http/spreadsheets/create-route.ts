import { type Route, route } from '../route.ts';

/** The new spreadsheet belongs to whoever creates it. */
export const CREATE: Route = route({
  id: 'spreadsheets.create',
  kind: 'write',
  parameters: [],
  body: 'Spreadsheet',
  answer: ({ office, actor, body }) =>
    office.create(body, actor).get({ ranges: [], includeGridData: false, actor }),
});
