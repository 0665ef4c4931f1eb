import type { Linkage } from '../linkage.ts';
import type { Decisions } from '../records.ts';
import type { MatchSettings } from '../settings.ts';
import { type CandidateLink, candidateLinks } from './candidate-links.ts';
import { contest } from './contest.ts';
import type { GuardedClusters } from './guarded-clusters.ts';
import { meanWeight } from './mean-weight.ts';
import type { RankedPairs } from './rank-pairs.ts';

type Tie = Linkage['ties'][number];
type PossiblePair = Linkage['possible'][number];

/** Who is who. Records are places in the prepared order. */
export interface Clustering {
  readonly ties: readonly Tie[];
  readonly possible: readonly PossiblePair[];
}

interface Work {
  /** Single records at first; joined as the work goes on. */
  readonly clusters: GuardedClusters;
  readonly ranked: RankedPairs;
  readonly thresholds: MatchSettings['thresholds'];
  readonly newcomerShare: number;
  readonly decisions: Decisions;
  readonly weigh: (a: number, b: number) => number;
}

/** A join can settle what stood in another one's way, so contests are held again, this often at most. */
const MOST_ROUNDS = 5;

/**
 * Joins what people decided; then the pairs that are sure by themselves, strongest first; then those that win against
 * their rivals. Nothing joins where a guard or a decision forbids it, or where the two clusters do not agree as a
 * whole: one strong pair between records that are otherwise strangers is no bridge.
 */
export function clusterRecords(work: Work): Clustering {
  const { clusters, ranked, thresholds, newcomerShare, decisions, weigh } = work;
  const ties: Tie[] = [];
  const join = (tie: Tie): boolean => {
    const [one, other] = [clusters.rootOf(tie.first), clusters.rootOf(tie.second)];
    const obstacle = one === other ? 'decision' : clusters.obstacle(one, other);
    if (obstacle === 'decision' || (obstacle !== null && !tie.decidedByPerson)) return false;
    if (!tie.decidedByPerson && !agree(work, one, other)) return false;
    clusters.join(one, other);
    ties.push(tie);
    return true;
  };
  for (const [first, second] of decisions.same)
    join({ first, second, weightBits: weigh(first, second), decidedByPerson: true });
  // Sure: over the threshold even if the records belonged to a newcomer.
  const sureBits = thresholds.sameBits - Math.log2(newcomerShare);
  for (let at = 0; at < ranked.count && (ranked.weightBits[at] as number) >= sureBits; at++)
    join({ ...pairAt(ranked, at), decidedByPerson: false });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const won = contested(work).filter(({ weightBits }) => weightBits >= thresholds.sameBits);
    const joined = won.filter(({ first, second, weightBits }) =>
      join({ first, second, weightBits, decidedByPerson: false }),
    );
    if (joined.length === 0) break;
  }
  return { ties, possible: possiblePairs(work) };
}

function pairAt({ first, second, weightBits }: RankedPairs, at: number) {
  return {
    first: first[at] as number,
    second: second[at] as number,
    weightBits: weightBits[at] as number,
  };
}

/** Single records agree if their pair says so; of larger clusters all pairs are heard. */
function agree({ clusters, thresholds, weigh }: Work, one: number, other: number): boolean {
  const [left, right] = [clusters.members(one), clusters.members(other)];
  if (left.length === 1 && right.length === 1) return true;
  return meanWeight(left, right, weigh) >= thresholds.togetherBits;
}

interface ContestedLink extends CandidateLink {
  /** The weight before the contest. */
  readonly ownBits: number;
}

/** The links between clusters with their weights after the contest, strongest first. */
function contested({ clusters, ranked, newcomerShare, weigh }: Work): readonly ContestedLink[] {
  const links = candidateLinks(clusters, ranked);
  const opposed = (one: number, other: number): boolean =>
    clusters.obstacle(one, other) !== null ||
    meanWeight(clusters.members(one), clusters.members(other), weigh) < 0;
  const weights = contest({ links, newcomerShare, opposed });
  return links
    .map((link, at) => ({ ...link, ownBits: link.weightBits, weightBits: weights[at] as number }))
    .sort((a, b) => b.weightBits - a.weightBits || a.first - b.first || a.second - b.second);
}

/**
 * What a person should look at: the strongest pair between each two clusters that stayed apart. A pair that would be
 * strong enough by itself but is held back by the guard is one; a weaker pair is one only where nothing forbids its
 * clusters to meet.
 */
function possiblePairs(work: Work): readonly PossiblePair[] {
  const { sameBits, reviewBits } = work.thresholds;
  return contested(work).flatMap((link): readonly PossiblePair[] => {
    const { first, second, weightBits } = link;
    const obstacle = work.clusters.obstacle(...link.roots);
    if (obstacle === null && weightBits >= reviewBits)
      return [{ first, second, weightBits, heldBackBy: 'weight' }];
    if (obstacle !== 'guard' || link.ownBits < sameBits) return [];
    return [{ first, second, weightBits: link.ownBits, heldBackBy: 'guard' }];
  });
}
