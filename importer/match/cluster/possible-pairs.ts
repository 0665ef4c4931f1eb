import type { Linkage } from '../linkage.ts';
import type { ClusterWork } from './cluster-records.ts';
import type { Contests } from './contested-links.ts';

type PossiblePair = Linkage['possible'][number];

/**
 * What a person should look at: the strongest pair between each two clusters that stayed apart. A pair that would be
 * strong enough by itself but is held back by the guard is one; a weaker pair is one only where nothing forbids its
 * clusters to meet.
 */
export function possiblePairs(
  { clusters, thresholds }: ClusterWork,
  contests: Contests,
): readonly PossiblePair[] {
  const { sameBits, reviewBits } = thresholds;
  const possible: PossiblePair[] = [];
  for (const { first, second, weightBits, ownBits } of contests.hold()) {
    if (weightBits < reviewBits && ownBits < sameBits) continue;
    const obstacle = clusters.obstacle(clusters.rootOf(first), clusters.rootOf(second));
    if (obstacle === null && weightBits >= reviewBits)
      possible.push({ first, second, weightBits, heldBackBy: 'weight' });
    else if (obstacle === 'guard' && ownBits >= sameBits)
      possible.push({ first, second, weightBits: ownBits, heldBackBy: 'guard' });
  }
  return possible;
}
