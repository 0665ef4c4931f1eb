import { isDeepStrictEqual } from 'node:util';
import type { Request } from '../../../mappings/sheet/google/rest.ts';
import { packWrites, valueWrites } from './pack-writes.ts';
import type { PublicationPlan } from './publication-plan.ts';
import { type SheetsApi, UncertainOutcome } from './sheets-api.ts';
import { updateCells } from './update-cells.ts';
import { readWatch, watchAfter } from './watch-rows.ts';

interface Application {
  readonly api: SheetsApi;
  readonly spreadsheetId: string;
  readonly plan: PublicationPlan;
  /** How large a call should be at most. */
  readonly callBytes: number;
  readonly onProgress: (text: string) => void;
}

/**
 * Sends a plan. One that fits into one call is applied whole or not at all. A larger one begins with what may
 * not come apart, marked as running, goes on with rows that may be written twice, and ends with the mark done.
 * Before each part with rows that people work in, it looks whether these still stand where they were planned.
 * @throws UncertainOutcome when a reply was lost, or rows were moved meanwhile: read again, and plan again
 */
export async function applyPlan({
  api,
  spreadsheetId,
  plan,
  callBytes,
  onProgress,
}: Application): Promise<void> {
  const { opening, units, closing, marker } = plan;
  const atOnce = inOneCall(plan, callBytes);
  if (atOnce !== null) {
    await api.batchUpdate(spreadsheetId, atOnce);
    return;
  }
  await api.batchUpdate(spreadsheetId, [...opening, marker.running]);
  const parts = [...packWrites(units, callBytes)];
  let { watch } = plan;
  const watched = new Set([...watch.keys()].map(({ title }) => title));
  for (const [index, areas] of parts.entries()) {
    onProgress(`publish: ${index + 1} of ${parts.length} parts`);
    if (areas.some(({ title }) => watched.has(title))) {
      const now = await readWatch(api, spreadsheetId, watch);
      if (!isDeepStrictEqual([...now.values()], [...watch.values()])) throw new UncertainOutcome(ROWS_MOVED);
    }
    await api.writeValues(spreadsheetId, valueWrites(areas));
    watch = watchAfter(watch, areas);
  }
  await api.batchUpdate(spreadsheetId, [...closing, marker.done]);
}

const ROWS_MOVED = 'Somebody moved rows or columns while the case sheet was being written.';

/** The whole plan as requests; null where it is too much for one call. */
function inOneCall(
  { opening, units, closing, marker, wasRunning }: PublicationPlan,
  callBytes: number,
): readonly Request[] | null {
  const runCount = units.reduce((sum, { length }) => sum + length, 0);
  if (opening.length + runCount + closing.length >= MOST_REQUESTS) return null;
  const requests = [
    ...opening,
    ...units.flat().map(updateCells),
    ...closing,
    ...(wasRunning ? [marker.done] : []),
  ];
  return Buffer.byteLength(JSON.stringify(requests)) <= callBytes ? requests : null;
}

/** More is better said as values; Google checks every request of a call on its own. */
const MOST_REQUESTS = 20_000;
