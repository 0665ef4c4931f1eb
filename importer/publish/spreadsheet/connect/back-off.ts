/** How waiting is done; a test passes its own, so that it does not wait. */
export interface Pace {
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0, below 1. */
  readonly random: () => number;
}

export const REAL_PACE: Pace = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

/** How often a call is sent at most, and how long it may wait for all its turns together. */
export const MAX_ATTEMPTS = 9;
export const MAX_WAIT_MS = 5 * 60_000;
/** A computer that has not reached Google yet is most likely offline, and is told so soon. */
export const MAX_FIRST_CONTACT_ATTEMPTS = 3;

/**
 * Waits before something is tried again.
 * @returns how long it waited, in milliseconds
 */
export async function waitBeforeRetry(turn: Turn, pace: Pace = REAL_PACE): Promise<number> {
  const ms = backOffMs(turn, pace.random);
  await pace.sleep(ms);
  return ms;
}

/** Which try has failed, from 1, and what the reply asked for. */
export interface Turn {
  readonly attempt: number;
  readonly retryAfterMs?: number | undefined;
}

/**
 * Exponential with full jitter, and never less than the reply asked for.
 * @source https://cloud.google.com/storage/docs/retry-strategy (truncated exponential back-off with jitter)
 */
export function backOffMs({ attempt, retryAfterMs = 0 }: Turn, random: () => number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.max(Math.round(random() * ceiling), retryAfterMs);
}

const FIRST_MS = 2_000;
/** The quota of Sheets is filled up every minute. */
const LONGEST_MS = 64_000;
