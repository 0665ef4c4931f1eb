import type { Decisions } from '../records.ts';
import { GuardedClusters, type Obstacle } from './guarded-clusters.ts';

/** Pairs worth looking at, strongest first, as columns. Records are places in the prepared order. */
export interface RankedPairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weightBits: Float64Array;
}

/** A pair that joined two clusters. */
export interface Tie {
  readonly first: number;
  readonly second: number;
  readonly weightBits: number;
  readonly decidedByPerson: boolean;
}

interface Joining {
  readonly clusters: GuardedClusters;
  readonly ranked: RankedPairs;
  readonly sameBits: number;
  readonly decisions: Decisions;
  readonly weigh: (a: number, b: number) => number;
}

/** Joins what people decided, then the strongest pairs first, down to the threshold, wherever nothing forbids it. */
export function joinRecords({ clusters, ranked, sameBits, decisions, weigh }: Joining): readonly Tie[] {
  const ties: Tie[] = [];
  const tryJoin = (tie: Tie, forgiven: (obstacle: Obstacle) => boolean): void => {
    const [one, other] = [clusters.rootOf(tie.first), clusters.rootOf(tie.second)];
    if (one === other) return;
    const obstacle = clusters.obstacle(one, other);
    if (obstacle !== null && !forgiven(obstacle)) return;
    clusters.join(one, other);
    ties.push(tie);
  };
  for (const [first, second] of decisions.same) {
    const tie = { first, second, weightBits: weigh(first, second), decidedByPerson: true };
    tryJoin(tie, (obstacle) => obstacle !== 'decision');
  }
  for (let at = 0; at < ranked.first.length && (ranked.weightBits[at] as number) >= sameBits; at++) {
    const tie = {
      first: ranked.first[at] as number,
      second: ranked.second[at] as number,
      weightBits: ranked.weightBits[at] as number,
      decidedByPerson: false,
    };
    tryJoin(tie, () => false);
  }
  return ties;
}
