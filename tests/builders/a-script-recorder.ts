import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Exchange } from '../../scripts/emulator/http/exchange.ts';

interface ScriptRecorder {
  readonly rootUrl: string;
  /** What was said to the Apps Script API, and what it answered. */
  readonly exchanges: readonly Exchange[];
}

/** Stands in for Google's Apps Script API on a free port: a project that is empty, and takes what it is sent. */
export async function aScriptRecorder(scriptId: string): Promise<ScriptRecorder> {
  const exchanges: Exchange[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const requestBody = await bodyOf(request);
    const isProject = pathname === `/v1/projects/${scriptId}/content`;
    const files = [{ name: 'appsscript', type: 'JSON', source: '{}' }];
    const replyBody = isProject
      ? { scriptId, files, ...(requestBody === undefined ? {} : Object(requestBody)) }
      : { id: '1', email: 'owner@office.example' };
    if (isProject) {
      const query = [...searchParams];
      const method = request.method ?? '';
      exchanges.push({ method, path: pathname, query, requestBody, status: 200, replyBody });
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(replyBody));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The recorder has no port.');
  return { rootUrl: `http://127.0.0.1:${address.port}/`, exchanges };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const sent = await text(request);
  return sent === '' ? undefined : JSON.parse(sent);
}
