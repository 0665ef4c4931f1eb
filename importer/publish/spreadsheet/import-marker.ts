import { z } from 'zod';
import type { Request } from '../../../mappings/sheet/google/rest.ts';
import type { SpreadsheetState } from '../../../mappings/sheet/google/state.ts';

/**
 * Tells, in the spreadsheet's metadata, that an import has begun and not ended: whoever finds it running goes
 * on with what is missing and does not log twice what was logged.
 */
export interface ImportMarker {
  readonly state: 'running' | 'done';
  /** On the office's clock: when it began. */
  readonly when: string;
}

const KEY = 'casesheet.import';
const METADATA_ID = 7_300_002;

const MARKER: z.ZodType<ImportMarker> = z.object({ state: z.enum(['running', 'done']), when: z.string() });

/** Null where nobody has imported yet. */
export function readMarker({ metadata }: SpreadsheetState): ImportMarker | null {
  try {
    return MARKER.safeParse(JSON.parse(metadata.get(KEY)?.value ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** The request that writes it. */
export function writeMarker(state: SpreadsheetState, marker: ImportMarker): Request {
  return writeMetadata(state, { key: KEY, metadataId: METADATA_ID, value: JSON.stringify(marker) });
}

/** The request that writes one entry of the spreadsheet's metadata, whether it is there yet or not. */
export function writeMetadata(
  { metadata }: SpreadsheetState,
  entry: { readonly key: string; readonly metadataId: number; readonly value: string },
): Request {
  const known = metadata.get(entry.key);
  if (known !== undefined) {
    return {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: known.metadataId } }],
        developerMetadata: { metadataValue: entry.value },
        fields: 'metadataValue',
      },
    };
  }
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: entry.metadataId,
        metadataKey: entry.key,
        metadataValue: entry.value,
        visibility: 'DOCUMENT',
        location: { spreadsheet: true },
      },
    },
  };
}
