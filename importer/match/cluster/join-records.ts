import type { Decisions } from '../records.ts';
import type { MatchSettings } from '../settings.ts';
import type { GuardedClusters, Obstacle } from './guarded-clusters.ts';
import type { RankedPairs } from './rank-pairs.ts';

/** A pair that joined two clusters. Records are places in the prepared order. */
export interface Tie {
  readonly first: number;
  readonly second: number;
  readonly weightBits: number;
  readonly decidedByPerson: boolean;
}

interface Joining {
  readonly clusters: GuardedClusters;
  readonly ranked: RankedPairs;
  readonly thresholds: MatchSettings['thresholds'];
  readonly decisions: Decisions;
  readonly weigh: (a: number, b: number) => number;
}

/** Of a large cluster only this many records, evenly spread, speak for all. */
const MOST_SPEAKERS = 8;

/**
 * Joins what people decided, then the strongest pairs first, down to the threshold, wherever nothing forbids it and
 * the two clusters agree as a whole: one strong pair between records that are otherwise strangers is no bridge.
 */
export function joinRecords({ clusters, ranked, thresholds, decisions, weigh }: Joining): readonly Tie[] {
  const ties: Tie[] = [];
  const join = (tie: Tie, one: number, other: number): void => {
    clusters.join(one, other);
    ties.push(tie);
  };
  for (const [first, second] of decisions.same) {
    const [one, other] = [clusters.rootOf(first), clusters.rootOf(second)];
    if (one === other || clusters.obstacle(one, other) === ('decision' satisfies Obstacle)) continue;
    join({ first, second, weightBits: weigh(first, second), decidedByPerson: true }, one, other);
  }
  for (let at = 0; at < ranked.count && (ranked.weightBits[at] as number) >= thresholds.sameBits; at++) {
    const [first, second] = [ranked.first[at] as number, ranked.second[at] as number];
    const [one, other] = [clusters.rootOf(first), clusters.rootOf(second)];
    if (one === other || clusters.obstacle(one, other) !== null) continue;
    const agreement = meanWeight(clusters.members(one), clusters.members(other), weigh);
    if (agreement < thresholds.togetherBits) continue;
    join({ first, second, weightBits: ranked.weightBits[at] as number, decidedByPerson: false }, one, other);
  }
  return ties;
}

/** Mean weight of the pairs between two clusters; no bound where both are single records, who were weighed already. */
function meanWeight(one: readonly number[], other: readonly number[], weigh: Joining['weigh']): number {
  if (one.length === 1 && other.length === 1) return Number.POSITIVE_INFINITY;
  const left = speakers(one);
  const right = speakers(other);
  let sum = 0;
  for (const a of left) for (const b of right) sum += weigh(Math.min(a, b), Math.max(a, b));
  return sum / (left.length * right.length);
}

function speakers(members: readonly number[]): readonly number[] {
  if (members.length <= MOST_SPEAKERS) return members;
  const stride = members.length / MOST_SPEAKERS;
  return Array.from({ length: MOST_SPEAKERS }, (_, at) => members[Math.floor(at * stride)] as number);
}
