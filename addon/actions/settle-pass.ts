import type { Unreadable } from '../rules/reading/seen-office.ts';
import { type RowsToSettle, type Strayed, settleRows } from './settle-rows.ts';

/** What came of some rows. */
interface SettledPass {
  readonly told: readonly string[];
  readonly tellsOthers: boolean;
  /** By the number of a row that could not be settled, in whose words why not. */
  readonly stuck: ReadonlyMap<number, string>;
}

/** Enough to find two bad rows among five hundred. */
const MOST_TRIES = 40;

/**
 * Settles rows together. Where that fails, they are settled half by half, so that only the row at fault stays
 * behind and nobody else waits for it.
 * @throws where it is no row's fault: Google is too busy, or `isOfSheet` says that the sheet is not in order
 */
export function settlePass(
  asked: RowsToSettle,
  { isOfSheet, endsAt }: { readonly isOfSheet: () => boolean; readonly endsAt: number },
): SettledPass | Unreadable | Strayed {
  const stuck = new Map<number, string>();
  const told: string[] = [];
  let tellsOthers = false;
  const waiting: (readonly number[])[] = [[...asked.rowNumbers].sort((a, b) => a - b)];
  for (let tries = 0; waiting.length > 0; tries += 1) {
    const rows = waiting.shift() ?? [];
    try {
      const settled = settleRows({ ...asked, rowNumbers: new Set(rows) });
      if (!('writes' in settled)) return settled;
      told.push(...settled.told);
      tellsOthers ||= settled.tellsOthers;
    } catch (error) {
      if (isPassing(error) || isOfSheet() || tries >= MOST_TRIES || Date.now() >= endsAt) throw error;
      const middle = Math.ceil(rows.length / 2);
      if (rows.length > 1) waiting.unshift(rows.slice(0, middle), rows.slice(middle));
      else for (const row of rows) stuck.set(row, giveUp(row, error));
    }
  }
  return { told, tellsOthers, stuck };
}

function giveUp(row: number, error: unknown): string {
  console.error(`Row ${row} could not be settled:`, error);
  return error instanceof Error ? error.message : String(error);
}

const TOO_MANY_REQUESTS = 429;
const FIRST_OF_SERVER = 500;

/** Whether it is Google that cannot answer now, whatever it is asked. */
function isPassing(error: unknown): boolean {
  // What the advanced services throw carries the API's own code.
  const { details, message = '' } = error as { details?: { code?: unknown }; message?: string };
  const code = Number(details?.code);
  return code === TOO_MANY_REQUESTS || code >= FIRST_OF_SERVER || message.includes('Empty response');
}
