import type { Request } from './rest.ts';
import type { SpreadsheetState } from './state/state.ts';

/** The request that writes one entry of the spreadsheet's metadata, whether it is there yet or not. */
export function setMetadata(
  { metadata }: SpreadsheetState,
  { key, metadataId, value }: { readonly key: string; readonly metadataId: number; readonly value: string },
): Request {
  const known = metadata.get(key);
  if (known !== undefined) return updateMetadata(known.metadataId, value);
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: key,
        metadataValue: value,
        visibility: 'DOCUMENT',
        location: { spreadsheet: true },
      },
    },
  };
}

/** The request that writes an entry that is there. */
export function updateMetadata(metadataId: number, value: string): Request {
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId } }],
      developerMetadata: { metadataValue: value },
      fields: 'metadataValue',
    },
  };
}
