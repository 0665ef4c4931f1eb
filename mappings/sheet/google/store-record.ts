import { LAYOUT_KEY } from './layout-record.ts';
import type { Request } from './rest.ts';
import type { SpreadsheetState } from './state.ts';

/** Any number will do that no other metadata of the spreadsheet has. */
const LAYOUT_METADATA_ID = 7_300_001;

/** The request that keeps in the spreadsheet what was laid out; none where it is kept already. */
export function storeRecord({ metadata }: SpreadsheetState, record: string): readonly Request[] {
  const kept = metadata.get(LAYOUT_KEY);
  if (kept?.value === record) return [];
  if (kept !== undefined) {
    return [
      {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId: kept.metadataId } }],
          developerMetadata: { metadataValue: record },
          fields: 'metadataValue',
        },
      },
    ];
  }
  return [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: LAYOUT_METADATA_ID,
          metadataKey: LAYOUT_KEY,
          metadataValue: record,
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    },
  ];
}
