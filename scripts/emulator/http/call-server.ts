import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ADMIN_PATH, answerAdmin } from './admin.ts';
import { answerRequest, methodName, type Reply, refusalReply, replyOf } from './answer-request.ts';
import { CallCounter } from './call-counter.ts';
import type { Exchange } from './exchange.ts';
import { type FaultKind, type FaultPlan, type Faults, faultsOf } from './faults.ts';
import type { Office } from './office.ts';
import { parseJson } from './parse-body.ts';
import type { Quotas } from './quotas.ts';
import { readRequest, type WireRequest } from './read-request.ts';
import { internalError, quotaExceeded, unavailable } from './refusals.ts';

/** One call as a log tells it: no cell contents. */
export interface CallRecord {
  readonly method: string;
  readonly path: string;
  /** What befell the call, or null. */
  readonly fault: FaultKind | null;
  /** Null where no reply was sent. */
  readonly status: number | null;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly milliseconds: number;
}

interface CallServerOptions {
  readonly office: Office;
  readonly quotas: Quotas | null;
  readonly retryAfterSeconds: number;
  readonly onExchange: ((exchange: Exchange) => void) | undefined;
  readonly onCall: ((call: CallRecord) => void) | undefined;
  readonly onChange: (() => void) | undefined;
}

/** Takes calls one after the other, lets the faults befall them, and answers. */
export class CallServer {
  readonly counter = new CallCounter();
  readonly #options: CallServerOptions;
  #faults: Faults = faultsOf(null);
  #callNumber = 0;
  #isDead = false;
  #isApiEnabled = true;

  constructor(options: CallServerOptions) {
    this.#options = options;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  setFaults(faults: string | FaultPlan | null): void {
    this.#faults = faultsOf(faults);
    this.#callNumber = 0;
    this.#isDead = false;
  }

  setApiEnabled(isEnabled: boolean): void {
    this.#isApiEnabled = isEnabled;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wire = await readRequest(request).catch(() => null);
    if (wire === null || this.#isDead) return void request.socket.destroy();
    if (wire.path.startsWith(ADMIN_PATH)) return this.#serveAdmin(wire, response);
    const startedAt = performance.now();
    this.#callNumber += 1;
    const fault = this.#faults.plan(this.#callNumber, { method: wire.method, path: wire.path });
    if (this.#faults.delayMs > 0) await wait(this.#faults.delayMs);
    this.#isDead ||= fault === 'dead';
    const reply = this.#replyWith(fault, wire);
    const text = reply === null ? '' : this.#send(reply, wire, response);
    if (reply === null) request.socket.destroy();
    this.#tell({ wire, fault, reply, text, milliseconds: performance.now() - startedAt });
  }

  /** Null where the connection is to be lost. */
  #replyWith(fault: FaultKind | null, wire: WireRequest): Reply | null {
    switch (fault) {
      case null:
        return this.#answer(wire);
      case '429':
        return refusalReply(quotaExceeded(wire.method === 'GET' ? 'read' : 'write', 'user', 60));
      case '500':
        return refusalReply(internalError());
      case '503':
        return refusalReply(unavailable());
      case '503-after':
        this.#answer(wire);
        return refusalReply(unavailable());
      case 'lost-reply':
        this.#answer(wire);
        return null;
      case 'cut':
      case 'dead':
        return null;
      default:
        throw new Error(`a fault without an effect: ${fault satisfies never}`);
    }
  }

  #answer(wire: WireRequest): Reply {
    const { office, quotas, onChange } = this.#options;
    const reply = answerRequest(wire, { office, quotas, isApiEnabled: this.#isApiEnabled });
    if (reply.status === 200 && wire.method !== 'GET') onChange?.();
    return reply;
  }

  #serveAdmin(wire: WireRequest, response: ServerResponse): void {
    const { office, onChange } = this.#options;
    const reply = replyOf(() => answerAdmin(wire, office, this.counter));
    if (reply.status === 200 && wire.method !== 'GET') onChange?.();
    this.#send(reply, wire, response);
  }

  #send({ status, body }: Reply, wire: WireRequest, response: ServerResponse): string {
    const isPretty = wire.query.some(([name, value]) => name === 'prettyPrint' && value === 'true');
    const text = JSON.stringify(body, null, isPretty ? 2 : 0);
    response.statusCode = status;
    response.setHeader('content-type', 'application/json; charset=UTF-8');
    if (status === 429) response.setHeader('retry-after', String(this.#retryAfterSeconds()));
    response.end(text);
    return text;
  }

  #retryAfterSeconds(): number {
    return this.#options.quotas?.secondsToNextMinute() ?? this.#options.retryAfterSeconds;
  }

  #tell({ wire, fault, reply, text, milliseconds }: ServedCall): void {
    const { method, path, query, bytesIn } = wire;
    const bytesOut = Buffer.byteLength(text);
    this.counter.count(methodName(wire), { bytesIn, bytesOut });
    this.#options.onCall?.({
      method,
      path,
      fault,
      status: reply?.status ?? null,
      bytesIn,
      bytesOut,
      milliseconds,
    });
    this.#options.onExchange?.({
      method,
      path,
      query,
      requestBody: jsonOrNothing(wire.text),
      status: reply?.status ?? 0,
      replyBody: jsonOrNothing(text),
    });
  }
}

interface ServedCall {
  readonly wire: WireRequest;
  readonly fault: FaultKind | null;
  readonly reply: Reply | null;
  /** What was sent. */
  readonly text: string;
  readonly milliseconds: number;
}

function jsonOrNothing(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
