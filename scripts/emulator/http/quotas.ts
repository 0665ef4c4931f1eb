import { quotaExceeded } from './refusals.ts';

/** Requests a minute, reads and writes each. */
export interface QuotaSizes {
  readonly perUser: number;
  readonly perProject: number;
}

/** @source https://developers.google.com/workspace/sheets/api/limits */
export const GOOGLES_QUOTAS: QuotaSizes = { perUser: 60, perProject: 300 };

const MINUTE_MS = 60_000;

/** Counts requests against the quotas, which fill up again each full minute. */
export class Quotas {
  readonly #sizes: QuotaSizes;
  readonly #now: () => Date;
  #minute = -1;
  #used = new Map<string, number>();

  constructor(sizes: QuotaSizes, now: () => Date) {
    this.#sizes = sizes;
    this.#now = now;
  }

  /** @throws ApiError (429) where the quota of this minute is used up */
  take(kind: 'read' | 'write', email: string): void {
    const minute = Math.floor(this.#now().getTime() / MINUTE_MS);
    if (minute !== this.#minute) this.#used = new Map();
    this.#minute = minute;
    const { perUser, perProject } = this.#sizes;
    if (this.#count(`${kind} ${email}`) > perUser) throw quotaExceeded(kind, 'user', perUser);
    if (this.#count(kind) > perProject) throw quotaExceeded(kind, 'project', perProject);
  }

  secondsToNextMinute(): number {
    return Math.ceil((MINUTE_MS - (this.#now().getTime() % MINUTE_MS)) / 1000);
  }

  #count(key: string): number {
    const used = (this.#used.get(key) ?? 0) + 1;
    this.#used.set(key, used);
    return used;
  }
}
