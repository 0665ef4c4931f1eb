import type { FieldKind } from '../../mappings/fields.ts';
import { foldText } from './fold.ts';

/** How a clerk writes that there is nothing to write. */
const NOTHING = new Set(
  [
    'אין',
    'לא ידוע',
    'לא ידועה',
    'אין מידע',
    'לא רלוונטי',
    'ל"ר',
    'ללא',
    'N/A',
    'NA',
    'none',
    'null',
    'nil',
  ].map(foldText),
);
/** Where a fact is wanted, these only say that it is missing; in free text and in a status they say something. */
const MISSING = new Set(
  [
    'חסר',
    'חסרה',
    'להשלים',
    'לברר',
    'לא נמסר',
    'לא נמסרה',
    'אין לו',
    'אין לה',
    'אין ת"ז',
    'אין טלפון',
    'אין מייל',
    'x',
    'xx',
    'xxx',
  ].map(foldText),
);
const FACTS: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'name',
  'nationalId',
  'phones',
  'email',
  'date',
  'money',
  'percent',
]);

/** How such words begin: most cells begin otherwise, and need no folding. */
const BEGINNINGS = new Set([...NOTHING, ...MISSING].map((words) => words.slice(0, 2)));
const LONGEST_IN_CHARACTERS = 12;

/** Whether a text says nothing: only dashes, dots or question marks, or such words as `אין`. */
export function saysNothing(kind: FieldKind, text: string): boolean {
  if (text.length > LONGEST_IN_CHARACTERS) return false;
  // A digit says something.
  if (/\d/.test(text)) return false;
  if (/^[א-ת]{2}/.test(text) && !BEGINNINGS.has(text.slice(0, 2))) return false;
  const words = foldText(text);
  if (words === '') return /^[\p{P}\p{Cf}\s−]*$/u.test(text);
  return NOTHING.has(words) || (FACTS.has(kind) && MISSING.has(words));
}
