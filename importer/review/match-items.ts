import type { Evidence, Linkage } from '../match/linkage.ts';
import type { SourceRow } from '../source-row.ts';
import { describeRow } from './describe-row.ts';
import { evidenceInWords } from './evidence-words.ts';
import { reviewItemId } from './item-id.ts';
import type { EarlierDecision, ReviewItem, ReviewSubject } from './review-item.ts';

type PairDecision = EarlierDecision & { readonly subject: { readonly about: 'pair' } };

/**
 * Pairs of clients that may be one: those the matcher held back,
 * and those a person has decided on before, which stay so that the next import decides alike.
 */
export function matchItems({
  rows,
  linkage,
  earlier,
  rowOfHash,
  caseIdOf,
}: {
  readonly rows: readonly SourceRow[];
  readonly linkage: Linkage;
  readonly earlier: readonly EarlierDecision[];
  readonly rowOfHash: (hash: string) => number | null;
  readonly caseIdOf: (rowIndex: number) => string;
}): readonly ReviewItem[] {
  const items = new Map<string, ReviewItem>();
  const add = (
    kind: 'possibleMatch' | 'twoIds',
    [a, b]: readonly [number, number],
    decided: Pick<ReviewItem, 'decision' | 'weightBits'>,
  ) => {
    const pair = inContentOrder(rows, a, b);
    if (pair === null) return;
    const [first, second] = pair;
    const subject: ReviewSubject = { about: 'pair', hashes: [first.row.hash, second.row.hash] };
    const id = reviewItemId(kind, subject);
    if (items.has(id)) return;
    const evidence = linkage.explain(first.rowIndex, second.rowIndex);
    items.set(id, {
      id,
      kind,
      subject,
      caseIds: [...new Set([caseIdOf(first.rowIndex), caseIdOf(second.rowIndex)])],
      first: describeRow(first.row),
      second: describeRow(second.row),
      why: evidenceInWords(evidence),
      weightBits: decided.weightBits ?? sumBits(evidence),
      decision: decided.decision,
    });
  };

  for (const decision of earlier.filter(isPairDecision)) {
    const [a, b] = decision.subject.hashes.map(rowOfHash);
    if (a === null || b === null || a === undefined || b === undefined) continue;
    const kind = decision.kind === 'twoIds' ? 'twoIds' : 'possibleMatch';
    add(kind, [a, b], { decision: decision.decision, weightBits: null });
  }
  for (const { first, second, weightBits, heldBackBy } of linkage.possible) {
    const kind = heldBackBy === 'guard' ? 'twoIds' : 'possibleMatch';
    add(kind, [first, second], { decision: null, weightBits });
  }
  return [...items.values()];
}

/** The pairs of rows people called the same client, and those they told apart. */
export function pairDecisions(
  earlier: readonly EarlierDecision[],
  rowOfHash: (hash: string) => number | null,
) {
  const same: (readonly [number, number])[] = [];
  const different: (readonly [number, number])[] = [];
  for (const { subject, decision } of earlier.filter(isPairDecision)) {
    const [a, b] = subject.hashes.map(rowOfHash);
    if (a === null || b === null || a === undefined || b === undefined) continue;
    if (decision === 'same') same.push([a, b]);
    if (decision === 'different') different.push([a, b]);
  }
  return { same, different };
}

function isPairDecision(decision: EarlierDecision): decision is PairDecision {
  return decision.subject.about === 'pair';
}

/** By content, so that neither the order of files nor of rows changes the item. */
function inContentOrder(rows: readonly SourceRow[], a: number, b: number) {
  const [rowA, rowB] = [rows[a], rows[b]];
  if (rowA === undefined || rowB === undefined) return null;
  const sideA = { row: rowA, rowIndex: a };
  const sideB = { row: rowB, rowIndex: b };
  return rowA.hash <= rowB.hash ? ([sideA, sideB] as const) : ([sideB, sideA] as const);
}

function sumBits(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { bits }) => sum + bits, 0);
}
