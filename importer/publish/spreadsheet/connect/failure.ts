import { z } from 'zod';
import { retryAfterMs } from './retry-after.ts';

/** What is known of a call that failed. */
export interface Failure {
  /** The HTTP status; null where no whole reply came. */
  readonly status: number | null;
  /** The system's code where no reply came, such as `ECONNRESET`. */
  readonly systemCode: string | null;
  /** Whether the reply was worded as Google does; else somebody on the way may have answered. */
  readonly isGoogles: boolean;
  /** Google's canonical status, such as `PERMISSION_DENIED`, or OAuth's, such as `invalid_grant`. */
  readonly reason: string | null;
  readonly message: string;
  /** The reason in the reply's ErrorInfo, such as `SERVICE_DISABLED`. */
  readonly infoReason: string | null;
  /** Where the API is switched on; only if that is in Google's own console. */
  readonly activationUrl: string | null;
  readonly retryAfterMs: number | undefined;
}

/** Reads a failure off whatever the client threw, without its request: that holds the token and the cells. */
export function failureOf(error: unknown): Failure {
  const { response, code, cause, message = '' } = thrown.parse(error);
  const { error: body, error_description: oauthMessage } = reply.parse(response?.data);
  const details = typeof body === 'object' ? body.details : [];
  return {
    status: response?.status ?? null,
    systemCode: response === undefined ? systemCode(code, cause) : null,
    isGoogles: body !== undefined,
    reason: (typeof body === 'object' ? body.status : body) ?? null,
    message: (typeof body === 'object' ? body.message : oauthMessage) ?? message,
    infoReason: details.find(({ reason }) => reason !== undefined)?.reason ?? null,
    activationUrl: details.flatMap(addressesIn).find(isConsole) ?? null,
    retryAfterMs: retryAfterMs(response?.headers.get('retry-after') ?? null, Date.now()),
  };
}

/** The client's Headers are not always the ones of Node. */
const headers = z.custom<Pick<Headers, 'get'>>(
  (value) => typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function',
);

const thrown = z
  .object({
    message: z.string().optional(),
    code: z.unknown().optional(),
    cause: z.object({ name: z.string().optional() }).optional().catch(undefined),
    response: z
      .object({ status: z.number(), headers, data: z.unknown().optional() })
      .optional()
      .catch(undefined),
  })
  .catch({});

/** An ErrorInfo or a Help; each may name the address. @source https://google.aip.dev/193 */
const detail = z
  .object({
    reason: z.string(),
    metadata: z.object({ activationUrl: z.string() }).partial(),
    links: z.array(z.object({ url: z.string() })),
  })
  .partial()
  .catch({});

const reply = z
  .object({
    error: z.union([
      z.string(),
      z.object({
        status: z.string().optional(),
        message: z.string().optional(),
        details: z.array(detail).catch([]),
      }),
    ]),
    error_description: z.string(),
  })
  .partial()
  .catch({});

function systemCode(code: unknown, cause: { readonly name?: string | undefined } | undefined): string | null {
  if (typeof code === 'string' && code !== '') return code === 'TimeoutError' ? 'ETIMEDOUT' : code;
  return cause?.name === 'AbortError' || cause?.name === 'TimeoutError' ? 'ETIMEDOUT' : null;
}

const CONSOLES = ['console.cloud.google.com', 'console.developers.google.com'];

function addressesIn({ metadata, links = [] }: z.infer<typeof detail>): readonly string[] {
  return [metadata?.activationUrl ?? '', ...links.map(({ url }) => url)];
}

function isConsole(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && CONSOLES.includes(hostname);
}
