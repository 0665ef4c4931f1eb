import { NumberTable } from '../number-table.ts';
import type { GuardedClusters } from './guarded-clusters.ts';
import type { RankedPairs } from './rank-pairs.ts';

/** The strongest pair between any two clusters that are apart, as columns, strongest first. */
export interface CandidateLinks extends RankedPairs {
  /** Roots of the two clusters. */
  readonly one: Int32Array;
  readonly other: Int32Array;
}

/**
 * For every two clusters that at least one ranked pair connects: their strongest pair. Clusters only grow, so the links
 * found now are all the pairs that need to be looked at the next time.
 */
export function candidateLinks(clusters: GuardedClusters, ranked: RankedPairs): CandidateLinks {
  const met = new NumberTable();
  let kept = new Int32Array(1024);
  for (let at = 0; at < ranked.count; at++) {
    const one = clusters.rootOf(ranked.first[at] as number);
    const other = clusters.rootOf(ranked.second[at] as number);
    if (one === other) continue;
    const count = met.size;
    if (met.add(Math.min(one, other) * clusters.rowCount + Math.max(one, other)) < count) continue;
    if (count === kept.length) {
      const larger = new Int32Array(count * 2);
      larger.set(kept);
      kept = larger;
    }
    kept[count] = at;
  }
  kept = kept.subarray(0, met.size);
  const first = kept.map((at) => ranked.first[at] as number);
  const second = kept.map((at) => ranked.second[at] as number);
  return {
    count: met.size,
    first,
    second,
    weightBits: Float64Array.from(kept, (at) => ranked.weightBits[at] as number),
    one: first.map((row) => clusters.rootOf(row)),
    other: second.map((row) => clusters.rootOf(row)),
  };
}
