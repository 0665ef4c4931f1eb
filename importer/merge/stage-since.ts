import type { FieldKey } from '../../mappings/fields.ts';
import type { StageKey } from '../../mappings/stages.ts';
import type { Merged } from './candidate.ts';

/** The date that says when a case came to a stage, best first. */
const BEGINS_WITH: { readonly [Key in StageKey]: readonly FieldKey[] } = {
  intake: ['intakeDate'],
  documents: ['intakeDate'],
  preparation: ['documentsDate', 'intakeDate'],
  submitted: ['submittedDate', 'documentsDate'],
  appeal: ['decisionDate', 'submittedDate'],
  decision: ['decisionDate', 'submittedDate'],
  collections: ['decisionDate', 'paymentDue'],
  closed: ['paymentDue', 'decisionDate'],
  closedWithoutEntitlement: ['decisionDate', 'submittedDate'],
  left: ['lastContact', 'intakeDate'],
};

/** The day the case came to its stage, as far as the legacy workbooks tell. */
export function stageSince(merged: { readonly [Key in FieldKey]?: Merged }): Merged | null {
  const stage = merged.stage?.value;
  if (typeof stage !== 'string') return null;
  for (const key of BEGINS_WITH[stage as StageKey]) {
    // stages come from the vocabulary
    const date = merged[key];
    if (date !== undefined) return date;
  }
  return null;
}
