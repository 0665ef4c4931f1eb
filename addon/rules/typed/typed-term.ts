import { CLAIM_TYPES } from '../../../mappings/claim-types.ts';
import type { FieldKind } from '../../../mappings/fields.ts';
import { STAGES } from '../../../mappings/stages.ts';
import {
  AUTHORITY_STATUSES,
  CHANNELS,
  DOCUMENTS_STATUSES,
  PAYMENT_STATUSES,
} from '../../../mappings/statuses.ts';
import type { Term } from '../../../mappings/vocabulary.ts';
import { WAITING_FOR } from '../../../mappings/waiting.ts';
import { type TypedValue, typedValue, unreadable } from './typed-value.ts';

const TERMS = {
  claimType: CLAIM_TYPES,
  stage: STAGES,
  documentsStatus: DOCUMENTS_STATUSES,
  authorityStatus: AUTHORITY_STATUSES,
  paymentStatus: PAYMENT_STATUSES,
  channel: CHANNELS,
  waitingFor: WAITING_FOR,
} as const satisfies { readonly [Kind in FieldKind]?: readonly Term[] };

export type TermKind = keyof typeof TERMS;

/** A word of a closed list, by its label or another of its spellings. */
export function typedTerm(kind: TermKind, text: string): TypedValue {
  const term = termOf<Term>(TERMS[kind], text);
  return term === undefined ? unreadable('term') : typedValue(term.key);
}

/** The term of any closed list that a word names. */
export function termOf<Some extends Term>(terms: readonly Some[], text: string): Some | undefined {
  const word = bare(text);
  return (
    terms.find(({ label }) => bare(label) === word) ??
    terms.find(({ synonyms }) => synonyms.some((synonym) => bare(synonym) === word))
  );
}

function bare(text: string): string {
  return text
    .replace(/["'״׳.]/g, '')
    .replace(/[\s\-־]+/g, ' ')
    .trim()
    .toLowerCase();
}
