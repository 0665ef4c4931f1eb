import type { Linkage } from '../linkage.ts';
import type { ClusterWork } from './cluster-records.ts';
import { contestedLinks } from './contested-links.ts';

type PossiblePair = Linkage['possible'][number];

/**
 * What a person should look at: the strongest pair between each two clusters that stayed apart. A pair that would be
 * strong enough by itself but is held back by the guard is one; a weaker pair is one only where nothing forbids its
 * clusters to meet.
 */
export function possiblePairs(work: ClusterWork): readonly PossiblePair[] {
  const { sameBits, reviewBits } = work.thresholds;
  return contestedLinks(work).flatMap(({ first, second, weightBits, ownBits, roots }): PossiblePair[] => {
    const obstacle = work.clusters.obstacle(...roots);
    if (obstacle === null && weightBits >= reviewBits)
      return [{ first, second, weightBits, heldBackBy: 'weight' }];
    if (obstacle !== 'guard' || ownBits < sameBits) return [];
    return [{ first, second, weightBits: ownBits, heldBackBy: 'guard' }];
  });
}
