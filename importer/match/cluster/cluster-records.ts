import type { Linkage } from '../linkage.ts';
import type { Decisions } from '../records.ts';
import type { MatchSettings } from '../settings.ts';
import { Contests } from './contested-links.ts';
import type { GuardedClusters } from './guarded-clusters.ts';
import { meanWeight } from './mean-weight.ts';
import type { RankedPairs } from './rank-pairs.ts';

type Tie = Linkage['ties'][number];

/** What clustering works on. Records are places in the prepared order. */
export interface ClusterWork {
  /** Single records at first; joined as the work goes on. */
  readonly clusters: GuardedClusters;
  readonly ranked: RankedPairs;
  readonly thresholds: MatchSettings['thresholds'];
  readonly newcomerShare: number;
  /** From this weight on, two records are one even if newcomers were all that common. */
  readonly sureBits: number;
  readonly decisions: Decisions;
  readonly weigh: (first: number, second: number) => number;
}

/** A join can settle what stood in another one's way, so contests are held again, this often at most. */
const MOST_ROUNDS = 4;

/**
 * Joins records into clusters: what people decided, the pairs that are sure by themselves, and those that win against
 * their rivals.
 * @returns the pairs that joined two clusters, in order, and the contests over what is left
 */
export function clusterRecords(work: ClusterWork): {
  readonly ties: readonly Tie[];
  readonly contests: Contests;
} {
  const ties = [...joinSure(work)];
  const contests = new Contests(work, work.ranked);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const joined = contests
      .hold()
      .filter(({ weightBits }) => weightBits >= work.thresholds.sameBits)
      .map(({ first, second, weightBits }) => ({ first, second, weightBits, decidedByPerson: false }))
      .filter((tie) => join(work, tie));
    if (joined.length === 0) break;
    ties.push(...joined);
  }
  return { ties, contests };
}

/** Joins what people decided, then the pairs that need no contest. */
function joinSure(work: ClusterWork): readonly Tie[] {
  const { ranked, decisions, sureBits, weigh } = work;
  const ties: Tie[] = decisions.same
    .map(([first, second]) => ({ first, second, weightBits: weigh(first, second), decidedByPerson: true }))
    .filter((tie) => join(work, tie));
  for (let at = 0; at < ranked.count; at++) {
    const weightBits = ranked.weightBits[at] as number;
    if (weightBits < sureBits) continue;
    const [first, second] = [ranked.first[at] as number, ranked.second[at] as number];
    const tie = { first, second, weightBits, decidedByPerson: false };
    if (join(work, tie)) ties.push(tie);
  }
  return ties;
}

/**
 * Joins the clusters of two records unless a guard or a decision forbids it, or the two clusters do not agree as a
 * whole: one strong pair between records that are otherwise strangers is no bridge. A person's word passes the guard.
 */
function join(work: ClusterWork, { first, second, decidedByPerson }: Tie): boolean {
  const { clusters } = work;
  const [one, other] = [clusters.rootOf(first), clusters.rootOf(second)];
  if (one === other) return false;
  const obstacle = clusters.obstacle(one, other);
  if (obstacle === 'decision' || (obstacle !== null && !decidedByPerson)) return false;
  if (!decidedByPerson && !agree(work, one, other)) return false;
  clusters.join(one, other);
  return true;
}

/** Single records agree if their pair says so; of larger clusters all pairs are heard. */
function agree({ clusters, thresholds, weigh }: ClusterWork, one: number, other: number): boolean {
  if (clusters.sizeOf(one) === 1 && clusters.sizeOf(other) === 1) return true;
  return meanWeight(clusters, [one, other], weigh) >= thresholds.togetherBits;
}
