import { LAYOUT_KEY } from './layout-record.ts';
import type { Request } from './rest.ts';
import { setMetadata } from './set-metadata.ts';
import type { SpreadsheetState } from './state/state.ts';

/** Any number will do that no other metadata of the spreadsheet has. */
const LAYOUT_METADATA_ID = 7_300_001;

/** The request that keeps in the spreadsheet what was laid out; none where it is kept already. */
export function storeRecord(state: SpreadsheetState, record: string): readonly Request[] {
  const stored = state.metadata.get(LAYOUT_KEY)?.value;
  if (stored !== undefined && ordered(stored) === ordered(record)) return [];
  return [setMetadata(state, { key: LAYOUT_KEY, metadataId: LAYOUT_METADATA_ID, value: record })];
}

/** The import and the add-on plan in another order, which says nothing. */
function ordered(record: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(record)));
  } catch {
    return record;
  }
}

function sorted(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}
