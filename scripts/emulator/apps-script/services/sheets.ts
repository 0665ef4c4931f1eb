import { ApiError } from '../../engine/contract.ts';
import { type Reply, refusalReply } from '../../http/answer-request.ts';
import type { WireRequest } from '../../http/read-request.ts';
import { NotEmulated, ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';

/** Query parameters, as the last argument of a method names them. */
type Options = Readonly<Record<string, unknown>>;

/** The advanced service: it sends what it is given to the same answers as the HTTP face. */
export class SheetsService extends Service {
  readonly [NAME] = 'Sheets';
  readonly Spreadsheets: SpreadsheetsCollection;

  constructor(running: Running) {
    super();
    this.Spreadsheets = new SpreadsheetsCollection(running);
  }
}

class SpreadsheetsCollection extends Service {
  readonly [NAME] = 'Sheets.Spreadsheets';
  readonly Values: ValuesCollection;
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
    this.Values = new ValuesCollection(running);
  }

  get(id: string, options: Options = {}): object {
    return call(this.#running, { id: 'get', method: 'GET', path: place(id), options });
  }

  create(body: object, options: Options = {}): object {
    return call(this.#running, { id: 'create', method: 'POST', path: '/v4/spreadsheets', options, body });
  }

  batchUpdate(body: object, id: string, options: Options = {}): object {
    const path = `${place(id)}:batchUpdate`;
    return call(this.#running, { id: 'batchUpdate', method: 'POST', path, options, body });
  }
}

class ValuesCollection extends Service {
  readonly [NAME] = 'Sheets.Spreadsheets.Values';
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
  }

  get(id: string, range: string, options: Options = {}): object {
    return call(this.#running, { id: 'values.get', method: 'GET', path: place(id, range), options });
  }

  batchGet(id: string, options: Options = {}): object {
    const path = `${place(id)}/values:batchGet`;
    return call(this.#running, { id: 'values.batchGet', method: 'GET', path, options });
  }

  update(body: object, id: string, range: string, options: Options = {}): object {
    return call(this.#running, { id: 'values.update', method: 'PUT', path: place(id, range), options, body });
  }

  append(body: object, id: string, range: string, options: Options = {}): object {
    const path = `${place(id, range)}:append`;
    return call(this.#running, { id: 'values.append', method: 'POST', path, options, body });
  }

  batchUpdate(body: object, id: string, options: Options = {}): object {
    const path = `${place(id)}/values:batchUpdate`;
    return call(this.#running, { id: 'values.batchUpdate', method: 'POST', path, options, body });
  }

  clear(body: object, id: string, range: string, options: Options = {}): object {
    const path = `${place(id, range)}:clear`;
    return call(this.#running, { id: 'values.clear', method: 'POST', path, options, body });
  }

  batchClear(body: object, id: string, options: Options = {}): object {
    const path = `${place(id)}/values:batchClear`;
    return call(this.#running, { id: 'values.batchClear', method: 'POST', path, options, body });
  }
}

const place = (id: string, range?: string): string =>
  `/v4/spreadsheets/${encodeURIComponent(id)}${range === undefined ? '' : `/values/${encodeURIComponent(range)}`}`;

interface ApiCall {
  /** As the API names its method, without `spreadsheets.`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly options: Options;
  readonly body?: object;
}

/** @throws ScriptException that tells the API's refusal as the advanced services do */
function call(running: Running, { id, method, path, options, body }: ApiCall): object {
  const text = body === undefined ? '' : JSON.stringify(body);
  const request = { method, path, query: queryOf(options), text, bytesIn: Buffer.byteLength(text) };
  const reply = answer(running, { ...request, token: tokenOf(running) });
  if (reply?.status === 200) return reply.body;
  // A refusal has this one body.
  const error = (reply?.body as { error: Refusal } | undefined)?.error ?? NO_REPLY;
  if (error.code === 501) throw new NotEmulated(error.message);
  throw new ScriptException(`API call to sheets.spreadsheets.${id} failed with error: ${error.message}`, {
    kind: 'GoogleJsonResponseException',
    details: error,
  });
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** What Apps Script makes of a reply that does not come; its code is not known. */
const NO_REPLY: Refusal = { code: 500, message: 'Empty response' };

function answer({ world, execution }: Running, request: WireRequest): Reply | null {
  const { oauthScopes } = world.manifest;
  const known = request.method === 'GET' ? [...WRITE_SCOPES, ...READ_SCOPES] : WRITE_SCOPES;
  const isAllowed = oauthScopes?.some((scope) => known.includes(scope)) ?? true;
  if (execution.plan.authMode === 'FULL' && !isAllowed) return refusalReply(insufficientScopes());
  return world.sheetsLine.ask(request, { office: world.office, quotas: world.quotas, isApiEnabled: true });
}

/** @source the discovery document, `scopes` of each method */
const WRITE_SCOPES = ['drive', 'drive.file', 'spreadsheets'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);
const READ_SCOPES = ['drive.readonly', 'spreadsheets.readonly'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

const insufficientScopes = (): ApiError =>
  new ApiError('Request had insufficient authentication scopes.', {
    code: 403,
    status: 'PERMISSION_DENIED',
  });

/** A simple trigger has nobody's consent, so it has no token. */
const tokenOf = ({ execution }: Running): string | null =>
  execution.plan.authMode === 'FULL' ? execution.plan.effectiveUser : null;

const queryOf = (options: Options): (readonly [string, string])[] =>
  Object.entries(options).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((entry) => entry !== null && entry !== undefined)
      .map((entry) => [name, String(entry)] as const),
  );
