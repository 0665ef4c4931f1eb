import { type CandidateLink, candidateLinks } from './candidate-links.ts';
import type { ClusterWork } from './cluster-records.ts';
import { contest } from './contest.ts';
import { meanWeight } from './mean-weight.ts';

/** A link between two clusters after its rivals were heard. */
export interface ContestedLink extends CandidateLink {
  /** The weight before the contest. */
  readonly ownBits: number;
}

/** The links between clusters with their weights after the contest, strongest first. */
export function contestedLinks({
  clusters,
  ranked,
  newcomerShare,
  weigh,
}: ClusterWork): readonly ContestedLink[] {
  const links = candidateLinks(clusters, ranked);
  const known = new Map<number, boolean>();
  const opposed = (one: number, other: number): boolean => {
    const key = Math.min(one, other) * clusters.rowCount + Math.max(one, other);
    const answer =
      known.get(key) ??
      (clusters.obstacle(one, other) !== null || meanWeight(clusters, [one, other], weigh) < 0);
    known.set(key, answer);
    return answer;
  };
  const weights = contest({ links, newcomerShare, opposed });
  return links
    .map((link, at) => ({ ...link, ownBits: link.weightBits, weightBits: weights[at] as number }))
    .sort((a, b) => b.weightBits - a.weightBits || a.first - b.first || a.second - b.second);
}
