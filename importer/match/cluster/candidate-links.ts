import type { GuardedClusters } from './guarded-clusters.ts';
import type { RankedPairs } from './rank-pairs.ts';

/** The strongest pair between two clusters that are apart. */
export interface CandidateLink {
  readonly first: number;
  readonly second: number;
  readonly weightBits: number;
  /** Roots of the two clusters. */
  readonly roots: readonly [number, number];
}

/** For every two clusters that at least one ranked pair connects: their strongest pair, strongest first. */
export function candidateLinks(clusters: GuardedClusters, ranked: RankedPairs): readonly CandidateLink[] {
  const links: CandidateLink[] = [];
  const met = new Set<number>();
  for (let at = 0; at < ranked.count; at++) {
    const [first, second] = [ranked.first[at] as number, ranked.second[at] as number];
    const [one, other] = [clusters.rootOf(first), clusters.rootOf(second)];
    if (one === other) continue;
    const key = Math.min(one, other) * clusters.rowCount + Math.max(one, other);
    if (met.has(key)) continue;
    met.add(key);
    links.push({ first, second, weightBits: ranked.weightBits[at] as number, roots: [one, other] });
  }
  return links;
}
