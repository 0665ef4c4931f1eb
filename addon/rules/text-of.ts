import type { FieldKey } from '../../mappings/fields.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';

/** A value that is one text, trimmed; empty where there is none. */
export function textOf(caseValues: CaseValues, field: FieldKey): string {
  const value = caseValues[field];
  if (value === undefined) return '';
  return (typeof value === 'object' ? value.join(', ') : String(value)).trim();
}
