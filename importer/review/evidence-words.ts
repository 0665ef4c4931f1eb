import { FIELD_BY_KEY } from '../../mappings/fields.ts';
import type { Evidence } from '../match/linkage.ts';

/** What is known of two rows before any field is compared; the matcher calls it so. */
export const PRIOR_FIELD = 'prior';

/** Evidence weaker than this says nothing worth a line. */
const TELLING_BITS = 0.5;

const FIELD_WORDS = new Map<string, string>([
  ...Object.values(FIELD_BY_KEY).map(({ key, header }) => [key, header] as const),
  ['name', FIELD_BY_KEY.clientName.header],
  [PRIOR_FIELD, 'נקודת הפתיחה'],
  ['rivals', 'לקוחות אחרים שמתאימים'],
]);

/** Levels the matcher names itself; the others are named in Hebrew by the office's settings. */
const LEVEL_WORDS = new Map([
  ['different', 'שונה'],
  ['any two records', 'שתי שורות אקראיות'],
  ['the only candidate', 'אין'],
  ['one of several candidates', 'יש'],
]);

/** What one compared field says of two rows, in a clerk's words; names it does not know stay as they are. */
export function evidenceWords({ field, level }: Pick<Evidence, 'field' | 'level'>): {
  readonly field: string;
  readonly level: string;
} {
  return { field: FIELD_WORDS.get(field) ?? field, level: LEVEL_WORDS.get(level) ?? level };
}

/** The evidence of a pair in words, strongest first, one line for each field that says anything. */
export function evidenceInWords(evidence: readonly Evidence[]): string {
  return evidence
    .filter(({ field, bits }) => field !== PRIOR_FIELD && Math.abs(bits) >= TELLING_BITS)
    .map((one) => {
      const { field, level } = evidenceWords(one);
      return `${one.bits > 0 ? '✓' : '✗'} ${field}: ${level}`;
    })
    .join('\n');
}
