import { FIELDS, type WorkbookKind } from '../../../mappings/fields.ts';

export const WORKBOOK_LABELS: Readonly<Record<WorkbookKind, string>> = {
  documents: 'מעקב מסמכים',
  authority: 'מעקב רשויות',
  billing: 'גבייה',
};

const LABELS = new Map<string, string>([
  ...FIELDS.map(({ key, header }) => [key, header] as const),
  ['firstName', 'שם פרטי'],
  ['lastName', 'שם משפחה'],
]);

/** What the office calls a field or a part of a name; null for a name it does not know. */
export function fieldLabel(name: string): string | null {
  return LABELS.get(name) ?? null;
}
