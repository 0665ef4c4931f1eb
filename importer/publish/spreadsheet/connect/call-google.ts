import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { backOffMs, MAX_ATTEMPTS, MAX_FIRST_CONTACT_ATTEMPTS, MAX_WAIT_MS, type Pace } from './back-off.ts';
import type { Credentials } from './credentials.ts';
import { type Failure, failureOf } from './failure.ts';
import { mayBeApplied, mayPass } from './failure-kinds.ts';
import { waitText } from './wording.ts';

/** What all calls share. */
export interface Line {
  readonly credentials: Credentials;
  readonly pace: Pace;
  readonly onWait: (text: string) => void;
  readonly traffic: { calls: number; bytesSent: number; retries: number };
  /** Whether Google has replied at all. */
  hasReplied: boolean;
}

export type CallOptions = Pick<sheets_v4.Options, 'adapter' | 'retry' | 'retryConfig' | 'noProxy'>;

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
  { isRepeatable }: { readonly isRepeatable: boolean },
  send: (options: CallOptions) => Promise<{ readonly data: Reply }>,
): Promise<Reply> {
  const { credentials, pace, onWait, traffic } = line;
  let attempt = 0;
  let waitedMs = 0;
  let nextWaitMs = 0;
  let wasSent = false;
  let noToken: Failure | null = null;

  const headers = async (): Promise<Headers> => {
    try {
      return await credentials.headers();
    } catch (error) {
      noToken = failureOf(error);
      throw error;
    }
  };

  const options: CallOptions = {
    noProxy: LOOPBACK_HOSTS,
    adapter: async (request, transmit) => {
      attempt += 1;
      wasSent = false;
      noToken = null;
      (await headers()).forEach((value, name) => {
        request.headers.set(name, value);
      });
      traffic.calls += 1;
      traffic.bytesSent += typeof request.body === 'string' ? Buffer.byteLength(request.body) : 0;
      wasSent = true;
      // Not the client's own `timeout`: that goes on counting through all attempts.
      return transmit({ ...request, signal: AbortSignal.timeout(TIMEOUT_MS) });
    },
    retryConfig: {
      shouldRetry: (error) => {
        const failure = noToken ?? failureOf(error);
        nextWaitMs = backOffMs({ attempt, retryAfterMs: failure.retryAfterMs }, pace.random);
        return mayPass(failure) && isHarmless(failure) && isInTime(failure);
      },
      retryBackoff: async (error) => {
        onWait(waitText(noToken ?? failureOf(error), nextWaitMs));
        waitedMs += nextWaitMs;
        traffic.retries += 1;
        await pace.sleep(nextWaitMs);
      },
    },
  };

  const isHarmless = (failure: Failure) => isRepeatable || !(wasSent && mayBeApplied(failure));
  const isInTime = ({ status }: Failure) => {
    line.hasReplied ||= status !== null;
    const attempts = line.hasReplied ? MAX_ATTEMPTS : MAX_FIRST_CONTACT_ATTEMPTS;
    return attempt < attempts && waitedMs + nextWaitMs <= MAX_WAIT_MS;
  };

  try {
    const { data } = await send(options);
    line.hasReplied = true;
    return data;
  } catch (error) {
    const failure = noToken ?? failureOf(error);
    throw new CallFailed(failure, { waitedMs, isUncertain: wasSent && mayBeApplied(failure) });
  }
}

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Google ends a request after 180 seconds. @source https://developers.google.com/workspace/sheets/api/limits */
const TIMEOUT_MS = 3 * 60_000;
