import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { CasesheetError, InternalError } from '../../../problem.ts';
import { RETURN_PAGES } from './return-pages.ts';
import { SENTENCES } from './wording.ts';

interface Listening {
  readonly redirectUri: string;
  /** Resolves with the code once the browser has come back with it. */
  readonly code: Promise<string>;
  readonly close: () => void;
}

/**
 * Waits on this computer, and for nobody else, until the browser comes back from Google.
 * A visit without the right state is shown the door, and the waiting goes on.
 */
export async function listenForReturn({
  state,
  timeoutMs,
}: {
  readonly state: string;
  readonly timeoutMs: number;
}): Promise<Listening> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new InternalError('no port to listen on');
  const redirectUri = `http://127.0.0.1:${address.port}`;

  let timer: NodeJS.Timeout | undefined;
  const code = new Promise<string>((resolve, reject) => {
    timer = setTimeout(() => reject(new CasesheetError(SENTENCES.nobodyCameBack)), timeoutMs);
    server.on('request', ({ method, url = '/' }, response) => {
      const asked = new URL(url, redirectUri).searchParams;
      const given = asked.get('code');
      const error = asked.get('error');
      if (method !== 'GET' || asked.get('state') !== state || (given === null && error === null)) {
        return answer(response, 400, RETURN_PAGES.notOurs);
      }
      // Only once the page is out: then the connection is closed.
      response.once('close', () => {
        if (given !== null) resolve(given);
        else reject(new CasesheetError(refusal(error)));
      });
      return answer(response, 200, given === null ? RETURN_PAGES.refused : RETURN_PAGES.done);
    });
  });
  code.catch(() => undefined); // the caller may have given up already

  const close = () => {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections(); // browsers keep spare ones, which would keep the command waiting
  };
  return { redirectUri, code, close };
}

function refusal(error: string | null): string {
  if (error === 'access_denied') return SENTENCES.personRefused;
  return SENTENCES.signInRefused(/^\w{1,60}$/.exec(error ?? '')?.[0] ?? 'no reason given');
}

function answer(response: ServerResponse, status: number, page: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(page);
}
