import { fieldLabel } from './field-labels.ts';

/** What is known of two rows before any field is compared; the matcher calls it so. */
export const PRIOR_FIELD = 'prior';

const FIELD_WORDS = new Map([
  ['name', 'שם'],
  [PRIOR_FIELD, 'נקודת הפתיחה'],
]);

/** Levels the matcher names itself; the others are named in Hebrew by the office's settings. */
const LEVEL_WORDS = new Map([
  ['different', 'שונה'],
  ['any two records', 'שתי שורות אקראיות'],
]);

/** What one compared field says of two rows, in a clerk's words; names it does not know stay as they are. */
export function evidenceWords({ field, level }: { readonly field: string; readonly level: string }): {
  readonly field: string;
  readonly level: string;
} {
  return {
    field: FIELD_WORDS.get(field) ?? fieldLabel(field) ?? field,
    level: LEVEL_WORDS.get(level) ?? level,
  };
}
