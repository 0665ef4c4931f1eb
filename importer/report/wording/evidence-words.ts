import type { Evidence } from '../../match/linkage.ts';
import { fieldLabel } from './field-labels.ts';

/** Names the matching settings give to fields that the case sheet does not know by that name. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: 'שם',
  firstName: 'שם פרטי',
  lastName: 'שם משפחה',
  fullName: 'שם מלא',
  idClue: 'ספרות הזהות',
  phone: 'טלפון',
};

const LEVEL_WORDS: Readonly<Record<string, string>> = {
  exact: 'זהה',
  near: 'כמעט זהה',
  similar: 'דומה',
  else: 'שונה',
  different: 'שונה',
  missing: 'חסר באחד הצדדים',
  null: 'חסר באחד הצדדים',
};

/** What one compared field says of two rows, in a clerk's words; words it does not know stay as they are. */
export function evidenceWords({ field, level }: Pick<Evidence, 'field' | 'level'>): {
  readonly field: string;
  readonly level: string;
} {
  return {
    field: FIELD_WORDS[field] ?? fieldLabel(field) ?? field,
    level: LEVEL_WORDS[level] ?? level,
  };
}
