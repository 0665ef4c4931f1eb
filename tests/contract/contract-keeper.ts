import type { Exchange } from '../../scripts/emulator/http/exchange.ts';
import { type Judge, sheetsJudge } from './judge.ts';

/** Has every exchange of a test judged, and fails the test once it is over. */
export class ContractKeeper {
  readonly #judge: Judge | null;
  readonly #breaches: string[] = [];

  constructor(judge: Judge | null = sheetsJudge()) {
    this.#judge = judge;
  }

  hear(exchange: Exchange): void {
    this.#breaches.push(...(this.#judge?.(exchange) ?? []));
  }

  /** @throws Error that tells of the first breaches, where there were any */
  close(): void {
    if (this.#breaches.length === 0) return;
    const told = this.#breaches.slice(0, MOST_TOLD).join('\n');
    throw new Error(`Not as Google describes Sheets (${this.#breaches.length}):\n${told}`);
  }
}

const MOST_TOLD = 20;
