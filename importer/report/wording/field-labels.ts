import { FIELD_BY_KEY, FIELDS, type FieldKey, type WorkbookKind } from '../../../mappings/fields.ts';
import type { LegacyKey } from '../../../mappings/legacy/columns.ts';

export const WORKBOOK_LABELS: Readonly<Record<WorkbookKind, string>> = {
  documents: 'מעקב מסמכים',
  authority: 'מעקב רשויות',
  billing: 'גבייה',
};

/** What a legacy column was understood to hold, as the office calls it. */
export function legacyLabel(key: LegacyKey): string {
  if (key === 'firstName') return 'שם פרטי';
  if (key === 'lastName') return 'שם משפחה';
  return FIELD_BY_KEY[key].header;
}

/** The header of a field named in the matching settings; null where the case sheet has no such field. */
export function fieldLabel(name: string): string | null {
  return FIELDS.find((field) => field.key === (name as FieldKey))?.header ?? null;
}
