import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { applyFields } from '../../field-mask.ts';
import type { Batch } from '../batch.ts';
import { type Document, sheetOf, takeId } from '../document.ts';
import { METADATA_FIELDS } from '../known-fields.ts';
import { invalid, unimplemented } from '../refusal.ts';
import { requestedFields } from '../requested-fields.ts';

type Metadata = sheets_v4.Schema$DeveloperMetadata;

export function createDeveloperMetadata(
  { developerMetadata }: sheets_v4.Schema$CreateDeveloperMetadataRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const metadataId = developerMetadata?.metadataId ?? takeId(draft);
  if (draft.developerMetadata.some((other) => other.metadataId === metadataId)) {
    throw invalid(
      `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ID already exists.`,
    );
  }
  const created = keptMetadata(draft, { ...developerMetadata, metadataId });
  draft.developerMetadata = [...draft.developerMetadata, created];
  return { createDeveloperMetadata: { developerMetadata: created } };
}

export function updateDeveloperMetadata(
  { dataFilters, developerMetadata, fields }: sheets_v4.Schema$UpdateDeveloperMetadataRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const mask = requestedFields(fields, METADATA_FIELDS);
  const filters = dataFilters ?? [];
  if (filters.length === 0) throw invalid('Must specify at least one data filter.');
  const updated: Metadata[] = [];
  draft.developerMetadata = draft.developerMetadata.map((entry) => {
    if (!filters.some((filter) => isMatch(entry, filter))) return entry;
    const after = keptMetadata(draft, {
      ...applyFields({ target: entry, source: developerMetadata ?? {}, mask }),
      metadataId: entry.metadataId ?? 0,
    });
    updated.push(after);
    return after;
  });
  return { updateDeveloperMetadata: { developerMetadata: updated } };
}

export function deleteDeveloperMetadata(
  { dataFilter }: sheets_v4.Schema$DeleteDeveloperMetadataRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const deleted = draft.developerMetadata.filter((entry) => isMatch(entry, dataFilter ?? {}));
  draft.developerMetadata = draft.developerMetadata.filter((entry) => !deleted.includes(entry));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: deleted } };
}

/** With the kind of its place said, as replies have it. */
function keptMetadata(draft: Document, { location, ...others }: Metadata): Metadata {
  if (!others.metadataKey) throw invalid('Developer metadata must have a key.');
  if (!others.visibility) throw invalid('Developer metadata must have a visibility.');
  const { spreadsheet, dimensionRange } = location ?? {};
  const sheetId = location?.sheetId ?? undefined;
  if (dimensionRange) {
    const { startIndex, endIndex, dimension } = dimensionRange;
    sheetOf(draft, dimensionRange.sheetId);
    if ((endIndex ?? 0) - (startIndex ?? 0) !== 1) {
      throw invalid('Developer metadata must be on a single row or column.');
    }
    const locationType = dimension === 'ROWS' ? 'ROW' : 'COLUMN';
    return { ...others, location: { locationType, dimensionRange } };
  }
  if (spreadsheet) return { ...others, location: { locationType: 'SPREADSHEET', spreadsheet: true } };
  if (sheetId === undefined) throw invalid('Developer metadata must have a location.');
  sheetOf(draft, sheetId);
  return { ...others, location: { locationType: 'SHEET', sheetId } };
}

function isMatch(
  entry: Metadata,
  { developerMetadataLookup: lookup, ...ranges }: sheets_v4.Schema$DataFilter,
): boolean {
  if (!lookup || Object.keys(ranges).length > 0) {
    throw unimplemented('data filters other than developerMetadataLookup');
  }
  if (lookup.metadataLocation || lookup.locationMatchingStrategy) {
    throw unimplemented('developer metadata looked up by its location');
  }
  return (
    (lookup.metadataId ?? entry.metadataId) === entry.metadataId &&
    (lookup.metadataKey ?? entry.metadataKey) === entry.metadataKey &&
    (lookup.metadataValue ?? entry.metadataValue) === entry.metadataValue &&
    (lookup.visibility ?? entry.visibility) === entry.visibility &&
    (lookup.locationType ?? entry.location?.locationType) === entry.location?.locationType
  );
}
