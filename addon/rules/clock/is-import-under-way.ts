import { IMPORT_KEY } from '../../../mappings/sheet/google/import-key.ts';
import type { SpreadsheetState } from '../../../mappings/sheet/google/state/state.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';

/** An import that was cut off and not done again within this time is not waited for any longer. */
const MOST_DAYS = 1;

/**
 * Whether an import has begun and not ended. One that goes on looks into the log for what it told already.
 * @param now on the office's clock, as the import says when it began
 */
export function isImportUnderWay({ metadata }: SpreadsheetState, now: string): boolean {
  try {
    // Only the import writes under its own key, and it writes nothing else.
    const marker = JSON.parse(metadata.get(IMPORT_KEY)?.value ?? 'null') as Marker | null;
    return marker?.state === 'running' && serialDay(now) - serialDay(marker.when) < MOST_DAYS;
  } catch {
    return false;
  }
}

interface Marker {
  readonly state: 'running' | 'done';
  readonly when: string;
}
