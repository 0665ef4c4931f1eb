import type { Closures } from '../office-days.ts';
import { daysOf } from './days-late.ts';
import type { Matter } from './matter.ts';
import { mostUrgentFirst } from './matter-order.ts';
import type { DigestMatter, EscalatedCase } from './person-digest.ts';

/** The day on which lines are told. */
export interface DigestDay {
  /** On the office's clock: `2025-03-31`. */
  readonly today: string;
  readonly closures: Closures;
}

/** A case with what is due in it, whoever reads it; `owner` as its column has it. */
export type CaseLine = Pick<
  EscalatedCase,
  'caseId' | 'rowNumber' | 'initials' | 'stage' | 'matters' | 'owner'
>;

/** A line a case, the most urgent first, and so are the matters in it. Rows are told apart by their place. */
export function caseLines(matters: readonly Matter[], day: DigestDay): readonly CaseLine[] {
  const told = toldOn(day);
  const byRow = new Map<number, CaseLine & { readonly matters: DigestMatter[] }>();
  for (const matter of mostUrgentFirst(matters)) {
    const { caseId, rowNumber, initials, stage, owner } = matter;
    const known = byRow.get(rowNumber);
    if (known !== undefined) known.matters.push(told(matter));
    else byRow.set(rowNumber, { caseId, rowNumber, initials, stage, matters: [told(matter)], owner });
  }
  return [...byRow.values()];
}

/** Thousands of cases share a few hundred days, so each is counted once. */
function toldOn(day: DigestDay): (matter: Matter) => DigestMatter {
  const known = new Map<string, DigestMatter>();
  return (matter) => {
    const { kind, due, since, waitingFor } = matter;
    const key = `${kind} ${due} ${since} ${waitingFor}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const told = { kind, due, since, ...daysOf(matter, day), waitingFor };
    known.set(key, told);
    return told;
  };
}
