import type { FieldKey } from '../../../mappings/fields.ts';
import { REQUIREMENTS } from '../../../mappings/journey/requirements.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';

/** The columns of the cases tab that are looked at. */
export const FIELDS_EXAMINED: readonly FieldKey[] = [
  ...new Set<FieldKey>([
    'caseId',
    'stage',
    'stageSince',
    ...HANDLER_COLUMNS.map(({ field }) => field),
    ...REQUIREMENTS.flatMap(({ fields }) => fields),
  ]),
];
