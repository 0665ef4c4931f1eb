import type { Field, FieldKey } from '../../mappings/fields.ts';
import { type Candidate, sameValue } from './candidate.ts';
import { latestByWorkbook } from './merge-rules.ts';

/** Sources that disagree on a field that a person must settle; the case shows the first value until then. */
export interface Conflict {
  readonly field: FieldKey;
  readonly first: Candidate;
  readonly second: Candidate;
}

/** Sums typed by different people are rounded differently; a shekel is no conflict. */
const MONEY_TOLERANCE_AGOROT = 100;

/**
 * Two workbooks whose newest words on a field differ; ids are compared over all rows,
 * since nobody's id changes from month to month.
 */
export function findConflict(field: Field, candidates: readonly Candidate[]): Conflict | null {
  if (candidates.length === 1) return null;
  const latest = latestByWorkbook(field, candidates);
  const [first] = latest;
  const rivals = field.kind === 'nationalId' ? candidates : latest;
  const second = first && rivals.find((rival) => differs(field, first, rival));
  // FIELDS declares the key of every field.
  return first && second ? { field: field.key as FieldKey, first, second } : null;
}

function differs(field: Field, a: Candidate, b: Candidate): boolean {
  if (field.kind === 'money' && typeof a.value === 'number' && typeof b.value === 'number') {
    return Math.abs(a.value - b.value) > MONEY_TOLERANCE_AGOROT;
  }
  return !sameValue(a.value, b.value);
}
