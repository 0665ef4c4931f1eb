import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { applyFields } from '../../field-mask.ts';
import type { Batch } from '../batch.ts';
import { keptColors } from '../colors.ts';
import { SPREADSHEET_FIELDS } from '../known-fields.ts';
import { requestedFields } from '../requested-fields.ts';
import { checkTimeZone } from '../time-zone.ts';

export function updateSpreadsheetProperties(
  { properties, fields }: sheets_v4.Schema$UpdateSpreadsheetPropertiesRequest,
  { draft }: Batch,
): sheets_v4.Schema$Response {
  const mask = requestedFields(fields, SPREADSHEET_FIELDS);
  const updated = {
    ...draft.properties,
    ...applyFields({ target: draft.properties, source: keptColors(properties ?? {}), mask }),
  };
  checkTimeZone(updated);
  draft.properties = updated;
  return {};
}
