import type { Request } from '../../../mappings/sheet/google/rest.ts';
import { packWrites } from './pack-writes.ts';
import type { PublicationPlan } from './publication-plan.ts';
import type { SheetsApi } from './sheets-api.ts';
import { updateCells } from './update-cells.ts';

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
 * @throws UncertainOutcome when a reply was lost: read again, and plan again
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
  const calls = [...packWrites(units, callBytes)];
  for (const [index, writes] of calls.entries()) {
    onProgress(`publish: ${index + 1} of ${calls.length} parts`);
    await api.writeValues(spreadsheetId, writes);
  }
  await api.batchUpdate(spreadsheetId, [...closing, marker.done]);
}

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
