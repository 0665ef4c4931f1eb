import type { DecisionKey, ReviewKind } from '../../mappings/review.ts';

/** What a review item is about, in terms that outlive this import, so that its decision can be applied again. */
export type ReviewSubject =
  /** Two source rows, by content hash, that may be one client. */
  | { readonly about: 'pair'; readonly hashes: readonly [first: string, second: string] }
  /** A source row, by content hash, that may belong to either of two cases. */
  | {
      readonly about: 'row';
      readonly hash: string;
      readonly caseIds: readonly [first: string, second: string];
    }
  /** Two values of one field of one case, as the case sheet shows them. */
  | {
      readonly about: 'value';
      readonly caseId: string;
      readonly field: string;
      readonly values: readonly [first: string, second: string];
    };

/** Something a person must decide. */
export interface ReviewItem {
  /** Stable: derived from kind and subject. */
  readonly id: string;
  readonly kind: ReviewKind;
  readonly subject: ReviewSubject;
  readonly caseIds: readonly string[];
  /** The two sides, each a few short Hebrew lines. */
  readonly first: string;
  readonly second: string;
  /** The evidence in Hebrew words. */
  readonly why: string;
  /** Match weight in bits, where the item is about a match. */
  readonly weightBits: number | null;
  /** Null while nobody has decided; a decided item stays, so that the next import decides alike. */
  readonly decision: DecisionKey | null;
}

/** Whether nobody has settled the item yet. */
export function isOpen({ decision }: Pick<ReviewItem, 'decision'>): boolean {
  return decision === null || decision === 'later';
}

/** A decision read back from an earlier case sheet. */
export interface EarlierDecision {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly subject: ReviewSubject;
  readonly decision: DecisionKey;
}
