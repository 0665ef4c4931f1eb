import type { Linkage } from '../linkage.ts';
import type { GuardedClusters } from './guarded-clusters.ts';
import type { RankedPairs } from './rank-pairs.ts';

type PossiblePair = Linkage['possible'][number];

/**
 * What a person should look at: the strongest pair between each two clusters that stayed apart. A pair that is strong
 * enough but held back by the guard is one; a weaker pair is one only where nothing forbids its clusters to meet.
 */
export function possiblePairs(
  clusters: GuardedClusters,
  ranked: RankedPairs,
  sameBits: number,
): readonly PossiblePair[] {
  const possible: PossiblePair[] = [];
  const met = new Set<string>();
  for (let at = 0; at < ranked.count; at++) {
    const [first, second] = [ranked.first[at] as number, ranked.second[at] as number];
    const [one, other] = [clusters.rootOf(first), clusters.rootOf(second)];
    if (one === other) continue;
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    if (met.has(key)) continue;
    met.add(key);
    const obstacle = clusters.obstacle(one, other);
    const weightBits = ranked.weightBits[at] as number;
    if (obstacle === null) possible.push({ first, second, weightBits, heldBackBy: 'weight' });
    else if (obstacle === 'guard' && weightBits >= sameBits)
      possible.push({ first, second, weightBits, heldBackBy: 'guard' });
  }
  return possible;
}
