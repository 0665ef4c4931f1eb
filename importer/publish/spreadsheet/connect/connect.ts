import type { SheetsApi } from '../sheets-api.ts';
import { type Pace, REAL_PACE } from './back-off.ts';
import type { Env } from './env.ts';
import { findCredentials } from './find-credentials.ts';
import { googleSheetsApi } from './google-sheets-api.ts';
import type { OAuthEndpoints } from './oauth-client.ts';
import { rootUrlOf } from './root-url.ts';

interface Connection {
  readonly env: Env;
  /** Told, in one line, why a call is being tried again. */
  readonly onWait: (text: string) => void;
  readonly pace?: Pace;
  /** How long one attempt may take. */
  readonly timeoutMs?: number;
  readonly endpoints?: OAuthEndpoints;
}

/**
 * Connects to Google Sheets, or to the emulator that CASESHEET_SHEETS_ROOT_URL names; no spreadsheet is asked for yet.
 * @throws CasesheetError where nobody is signed in, or what should sign in cannot be used
 */
export async function connectToSheets({
  env,
  onWait,
  pace = REAL_PACE,
  timeoutMs = GOOGLES_TIMEOUT_MS,
  endpoints,
}: Connection): Promise<SheetsApi> {
  const rootUrl = rootUrlOf(env);
  const credentials = await findCredentials(env, endpoints);
  // Only now: an import into a local workbook does not wait for the client to load.
  const { sheets_v4 } = await import('googleapis/build/src/apis/sheets/v4.js');
  const sheets = new sheets_v4.Sheets(rootUrl === null ? {} : { rootUrl });
  const traffic = { calls: 0, bytesSent: 0, retries: 0 };
  return googleSheetsApi({ credentials, pace, onWait, timeoutMs, traffic, hasReplied: false }, sheets);
}

/** Google ends a request after 180 seconds. @source https://developers.google.com/workspace/sheets/api/limits */
const GOOGLES_TIMEOUT_MS = 3 * 60_000;
