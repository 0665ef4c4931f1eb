import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach } from 'vitest';
import { connectToSheets } from '../../../../../importer/publish/spreadsheet/connect/connect.ts';
import type { SheetsApi } from '../../../../../importer/publish/spreadsheet/sheets-api.ts';

/** One reply; `silence` gives none, `cut` ends the connection after the request was read, `half` in the middle of the reply. */
export type Reply =
  | 'cut'
  | 'silence'
  | 'half'
  | {
      readonly status: number;
      readonly body: object | string;
      readonly headers?: Readonly<Record<string, string>>;
    };

export interface SeenRequest {
  readonly method: string | undefined;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export const OK: Reply = { status: 200, body: { spreadsheetId: 'a-spreadsheet' } };

export const refusal = (
  status: number,
  name: string,
  message: string,
  details: readonly object[] = [],
): Reply => ({ status, body: { error: { code: status, message, status: name, details } } });

export const QUOTA = refusal(
  429,
  'RESOURCE_EXHAUSTED',
  "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
);

export const BUSY = refusal(503, 'UNAVAILABLE', 'The service is currently unavailable.');

const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

/** A server that gives these replies in their order, and the last one ever after. */
export async function scriptedServer(...replies: readonly Reply[]): Promise<{
  readonly url: string;
  readonly seen: SeenRequest[];
  readonly stop: () => void;
}> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const { method, url = '', headers } = request;
    seen.push({ method, url, headers, body: await text(request) });
    const reply = replies[seen.length - 1] ?? replies.at(-1) ?? OK;
    if (reply === 'silence') return;
    if (reply === 'cut') return request.socket.destroy();
    if (reply === 'half') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
      return response.write('{"spreadsheetId":', () => request.socket.destroy());
    }
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    return response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  running.push(stop);
  // A server that listens on a port has such an address.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, stop };
}

/** Connects to it as an invented clerk; waits are written down, not waited. */
export async function connectTo(
  url: string,
  { random = () => 0.5 as number, timeoutMs = 60_000, user = 'noa@misrad.example' } = {},
): Promise<{ readonly api: SheetsApi; readonly waits: number[]; readonly told: string[] }> {
  const waits: number[] = [];
  const told: string[] = [];
  const api = await connectToSheets({
    env: { CASESHEET_SHEETS_ROOT_URL: url, CASESHEET_USER: user },
    onWait: (line) => told.push(line),
    timeoutMs,
    pace: { sleep: async (ms) => void waits.push(ms), random },
  });
  return { api, waits, told };
}
