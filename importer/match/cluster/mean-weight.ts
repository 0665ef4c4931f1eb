import type { GuardedClusters } from './guarded-clusters.ts';

/** Of a large cluster only this many records, evenly spread, speak for all. */
const MOST_SPEAKERS = 6;

/** Mean weight in bits of the pairs between two clusters, by their roots. */
export function meanWeight(
  clusters: GuardedClusters,
  [one, other]: readonly [number, number],
  weigh: (a: number, b: number) => number,
): number {
  if (clusters.sizeOf(one) === 1 && clusters.sizeOf(other) === 1) return weigh(one, other);
  const left = clusters.members(one, MOST_SPEAKERS);
  const right = clusters.members(other, MOST_SPEAKERS);
  let sum = 0;
  for (const a of left) for (const b of right) sum += weigh(a, b);
  return sum / (left.length * right.length);
}
