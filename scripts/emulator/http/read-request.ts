import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Null where there is none. */
  readonly token: string | null;
  /** Unpacked. */
  readonly text: string;
  /** Of the body, as it was sent. */
  readonly bytesIn: number;
}

/** Reads a request whole; throws where the connection ends before. */
export async function readRequest(request: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const packed = Buffer.concat(chunks);
  const body = request.headers['content-encoding'] === 'gzip' ? await promisify(gunzip)(packed) : packed;
  const url = new URL(request.url ?? '/', 'http://emulator');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: [...url.searchParams],
    token: /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim() ?? null,
    text: body.toString('utf8'),
    bytesIn: packed.length,
  };
}
