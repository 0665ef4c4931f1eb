import { LAYOUT_KEY } from './layout-record.ts';
import type { Request } from './rest.ts';
import { setMetadata } from './set-metadata.ts';
import type { SpreadsheetState } from './state/state.ts';

/** Any number will do that no other metadata of the spreadsheet has. */
const LAYOUT_METADATA_ID = 7_300_001;

/** The request that keeps in the spreadsheet what was laid out; none where it is kept already. */
export function storeRecord(state: SpreadsheetState, record: string): readonly Request[] {
  if (state.metadata.get(LAYOUT_KEY)?.value === record) return [];
  return [setMetadata(state, { key: LAYOUT_KEY, metadataId: LAYOUT_METADATA_ID, value: record })];
}
