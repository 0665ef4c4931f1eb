import type { Linkage, ScoredPair } from '../linkage.ts';
import { NumberTable } from '../number-table.ts';
import type { Weigher } from './weigher.ts';

/** What a pair's rivals did to its weight appears in the evidence under this name. */
const RIVALS_FIELD = 'rivals';
const SMALLEST_BITS = 0.005;

interface Explaining {
  readonly weigher: Weigher;
  /** By record: its place in the prepared order. */
  readonly placeOf: Int32Array;
  /** Pairs whose weight was given out, in places; a contest may have changed it. */
  readonly pairs: readonly ScoredPair[];
}

/** Explains pairs of records so that the bits sum to the weight that was given out. */
export function explainer({ weigher, placeOf, pairs }: Explaining): Linkage['explain'] {
  const keyOf = (a: number, b: number): number => Math.min(a, b) * placeOf.length + Math.max(a, b);
  const table = new NumberTable(pairs.length);
  const weights = new Float64Array(pairs.length);
  for (const { first, second, weightBits } of pairs) weights[table.add(keyOf(first, second))] = weightBits;
  return (first, second) => {
    const [a, b] = [placeOf[first] as number, placeOf[second] as number];
    const evidence = weigher.explain(a, b);
    const own = evidence.reduce((sum, { bits }) => sum + bits, 0);
    const bits = (weights[table.find(keyOf(a, b))] ?? own) - own;
    if (Math.abs(bits) < SMALLEST_BITS) return evidence;
    const level = bits > 0 ? 'the only candidate' : 'one of several candidates';
    return [...evidence, { field: RIVALS_FIELD, level, bits }].sort(
      (one, other) => Math.abs(other.bits) - Math.abs(one.bits),
    );
  };
}
