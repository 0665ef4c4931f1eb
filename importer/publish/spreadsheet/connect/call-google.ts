import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { backOffMs, MAX_ATTEMPTS, MAX_FIRST_CONTACT_ATTEMPTS, MAX_WAIT_MS, type Pace } from './back-off.ts';
import type { Credentials } from './credentials.ts';
import { type Failure, failureOf } from './failure.ts';
import { mayBeApplied, mayPass } from './failure-kinds.ts';
import { LOOPBACK_HOSTS } from './root-url.ts';
import { waitText } from './wording.ts';

/** What all calls share. */
export interface Line {
  readonly credentials: Credentials;
  readonly pace: Pace;
  readonly onWait: (text: string) => void;
  readonly timeoutMs: number;
  readonly traffic: { calls: number; bytesSent: number; retries: number };
  /** Whether Google has replied at all. */
  hasReplied: boolean;
}

type CallOptions = Pick<sheets_v4.Options, 'adapter' | 'retryConfig' | 'noProxy'>;

/** A call that failed for good. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly failure: Failure;
  readonly waitedMs: number;
  /** Whether nobody can say that it was not carried out. */
  readonly isUncertain: boolean;

  constructor(
    failure: Failure,
    { waitedMs, isUncertain }: { readonly waitedMs: number; readonly isUncertain: boolean },
  ) {
    super(failure.message);
    this.failure = failure;
    this.waitedMs = waitedMs;
    this.isUncertain = isUncertain;
  }
}

/**
 * Makes one call, again and again while that may help and can do no harm: a repeatable call after any passing
 * trouble, another only where the request was certainly not carried out.
 * @throws CallFailed
 */
export async function callGoogle<Reply>(
  line: Line,
  { isRepeatable, send }: { readonly isRepeatable: boolean; readonly send: Send<Reply> },
): Promise<Reply> {
  const attempts = new Attempts(line, isRepeatable);
  try {
    const { data, status } = await send(attempts.options);
    line.hasReplied = true;
    if (typeof data !== 'object' || data === null) throw new StrangeReply(status);
    return data;
  } catch (error) {
    throw attempts.failed(error);
  }
}

/** Sends it through the client, with these options. */
export type Send<Reply> = (
  options: CallOptions,
) => Promise<{ readonly status: number; readonly data: Reply }>;

/** A page where Google's reply should be, as an internet filter or the sign-in page of a network sends. */
class StrangeReply extends Error {
  readonly response: { readonly status: number; readonly headers: Headers };

  constructor(status: number) {
    super('the reply is none of the Sheets API');
    this.response = { status, headers: new Headers() };
  }
}

/** The attempts of one call, as the client's own hooks for sending and retrying drive them. */
class Attempts {
  readonly options: CallOptions = {
    noProxy: [...LOOPBACK_HOSTS],
    adapter: async (request, transmit) => {
      const headers = await this.#start();
      headers.forEach((value, name) => {
        request.headers.set(name, value);
      });
      this.#countSent(request.body);
      // Not the client's own `timeout`: that goes on counting through all attempts.
      return transmit({ ...request, signal: AbortSignal.timeout(this.#line.timeoutMs) });
    },
    retryConfig: {
      shouldRetry: (error) => this.#shouldRetry(this.#failureOf(error)),
      retryBackoff: (error) => this.#wait(this.#failureOf(error)),
    },
  };

  readonly #line: Line;
  readonly #isRepeatable: boolean;
  #attempt = 0;
  #wasSent = false;
  #noToken: Failure | null = null;
  #waitedMs = 0;
  #nextWaitMs = 0;

  constructor(line: Line, isRepeatable: boolean) {
    this.#line = line;
    this.#isRepeatable = isRepeatable;
  }

  /** Why the call failed; an error that came neither from Google nor from the network stays as it is. */
  failed(error: unknown): unknown {
    const failure = this.#failureOf(error);
    if (failure.status === null && failure.systemCode === null && this.#noToken === null) return error;
    return new CallFailed(failure, {
      waitedMs: this.#waitedMs,
      isUncertain: this.#wasSent && mayBeApplied(failure),
    });
  }

  async #start(): Promise<Headers> {
    this.#attempt += 1;
    this.#wasSent = false;
    this.#noToken = null;
    try {
      return await this.#line.credentials.headers();
    } catch (error) {
      this.#noToken = failureOf(error);
      throw error;
    }
  }

  #countSent(body: unknown): void {
    this.#wasSent = true;
    this.#line.traffic.calls += 1;
    this.#line.traffic.bytesSent += typeof body === 'string' ? Buffer.byteLength(body) : 0;
  }

  #failureOf(error: unknown): Failure {
    return this.#noToken ?? failureOf(error);
  }

  #shouldRetry(failure: Failure): boolean {
    this.#line.hasReplied ||= failure.status !== null;
    const { retryAfterMs } = failure;
    this.#nextWaitMs = backOffMs({ attempt: this.#attempt, retryAfterMs }, this.#line.pace.random);
    const isHarmless = this.#isRepeatable || !(this.#wasSent && mayBeApplied(failure));
    const attempts = this.#line.hasReplied ? MAX_ATTEMPTS : MAX_FIRST_CONTACT_ATTEMPTS;
    const isInTime = this.#attempt < attempts && this.#waitedMs + this.#nextWaitMs <= MAX_WAIT_MS;
    return mayPass(failure) && isHarmless && isInTime;
  }

  async #wait(failure: Failure): Promise<void> {
    this.#line.onWait(waitText(failure, this.#nextWaitMs));
    this.#line.traffic.retries += 1;
    this.#waitedMs += this.#nextWaitMs;
    await this.#line.pace.sleep(this.#nextWaitMs);
  }
}
