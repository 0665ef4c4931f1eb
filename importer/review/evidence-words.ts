import type { Evidence } from '../match/linkage.ts';

/** What the office calls the fields that rows are compared by. */
const FIELD_WORDS: { readonly [field: string]: string } = {
  name: 'שם',
  nationalId: 'תעודת זהות',
  phones: 'טלפון',
  birthDate: 'תאריך לידה',
  email: 'דוא"ל',
  city: 'עיר',
};

/** The evidence of a pair in a clerk's words, strongest first, one line for each field that says anything. */
export function evidenceInWords(evidence: readonly Evidence[]): string {
  const lines = evidence.flatMap(({ field, level, bits }) => {
    const word = FIELD_WORDS[field];
    if (word === undefined || Math.abs(bits) < 0.5) return [];
    return [`${bits > 0 ? '✓' : '✗'} ${word}: ${level}`];
  });
  return lines.length === 0 ? 'החלטה של אדם' : lines.join('\n');
}
