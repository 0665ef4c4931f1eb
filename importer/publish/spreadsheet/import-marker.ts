import { z } from 'zod';
import { IMPORT_KEY } from '../../../mappings/sheet/google/import-key.ts';
import type { Request } from '../../../mappings/sheet/google/rest.ts';
import { setMetadata, updateMetadata } from '../../../mappings/sheet/google/set-metadata.ts';
import type { SpreadsheetState } from '../../../mappings/sheet/google/state/state.ts';

/**
 * Tells, in the spreadsheet's metadata, that an import has begun and not ended: whoever finds it running goes
 * on with what is missing and does not log twice what was logged.
 */
export interface ImportMarker {
  readonly state: 'running' | 'done';
  /** On the office's clock: when it began. */
  readonly when: string;
}

const METADATA_ID = 7_300_002;

const MARKER: z.ZodType<ImportMarker> = z.object({ state: z.enum(['running', 'done']), when: z.string() });

/** Null where nobody has imported yet. */
export function readMarker({ metadata }: SpreadsheetState): ImportMarker | null {
  try {
    return MARKER.safeParse(JSON.parse(metadata.get(IMPORT_KEY)?.value ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** The two requests of an import that needs several calls: one when it begins, one when it has ended. */
export function markerRequests(
  state: SpreadsheetState,
  when: string,
): { readonly running: Request; readonly done: Request } {
  const known = state.metadata.get(IMPORT_KEY);
  const value = (progress: ImportMarker['state']) => JSON.stringify({ state: progress, when });
  return {
    running: setMetadata(state, { key: IMPORT_KEY, metadataId: METADATA_ID, value: value('running') }),
    // By then it is there.
    done: updateMetadata(known?.metadataId ?? METADATA_ID, value('done')),
  };
}
