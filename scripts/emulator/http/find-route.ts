import { unimplemented } from '../engine/refusal.ts';
import type { Route } from './route.ts';
import { BATCH_UPDATE } from './spreadsheets/batch-update-route.ts';
import { CREATE } from './spreadsheets/create-route.ts';
import { GET } from './spreadsheets/get-route.ts';
import { VALUES_APPEND } from './values/append-route.ts';
import { VALUES_BATCH_CLEAR, VALUES_CLEAR } from './values/clear-routes.ts';
import { VALUES_BATCH_GET, VALUES_GET } from './values/read-routes.ts';
import { VALUES_BATCH_UPDATE, VALUES_UPDATE } from './values/write-routes.ts';

/** Each as `METHOD path`, with `ID` for the spreadsheet and `RANGE` for a range in the path. */
const ROUTES: Readonly<Record<string, Route>> = {
  'POST /v4/spreadsheets': CREATE,
  'GET /v4/spreadsheets/ID': GET,
  'POST /v4/spreadsheets/ID:batchUpdate': BATCH_UPDATE,
  'GET /v4/spreadsheets/ID/values/RANGE': VALUES_GET,
  'PUT /v4/spreadsheets/ID/values/RANGE': VALUES_UPDATE,
  'POST /v4/spreadsheets/ID/values/RANGE:append': VALUES_APPEND,
  'POST /v4/spreadsheets/ID/values/RANGE:clear': VALUES_CLEAR,
  'GET /v4/spreadsheets/ID/values:batchGet': VALUES_BATCH_GET,
  'POST /v4/spreadsheets/ID/values:batchUpdate': VALUES_BATCH_UPDATE,
  'POST /v4/spreadsheets/ID/values:batchClear': VALUES_BATCH_CLEAR,
};

interface FoundRoute {
  readonly route: Route;
  readonly spreadsheetId: string;
  readonly range: string;
}

/**
 * @param path percent-encoded
 * @throws ApiError (501) for everything else that Google may offer there
 */
export function findRoute(method: string, path: string): FoundRoute {
  const parts = PATH.exec(path);
  const { id = '', range = '', values = '', verb = '' } = parts?.groups ?? {};
  const shape = [
    id === '' ? '' : '/ID',
    range === '' ? values : '/values/RANGE',
    // A colon in a GET or PUT belongs to the range.
    verb,
  ].join('');
  const route = parts === null ? undefined : ROUTES[`${method} /v4/spreadsheets${shape}`];
  if (route === undefined) throw unimplemented(`${method} ${path}`);
  return { route, spreadsheetId: decodeURIComponent(id), range: decodeURIComponent(range) };
}

const PATH =
  /^\/v4\/spreadsheets(?:\/(?<id>[^/:]+)(?:(?<values>\/values)(?:\/(?<range>[^/]+?))?)?)?(?<verb>:(?:append|clear|batch[A-Z]\w*))?$/;
