import { NumberTable } from '../number-table.ts';
import { candidateLinks } from './candidate-links.ts';
import type { ClusterWork } from './cluster-records.ts';
import { contest } from './contest.ts';
import type { GuardedClusters } from './guarded-clusters.ts';
import { meanWeight } from './mean-weight.ts';
import type { RankedPairs } from './rank-pairs.ts';

/** A link between two clusters after its rivals were heard. */
interface ContestedLink {
  readonly first: number;
  readonly second: number;
  readonly weightBits: number;
  /** The weight before the contest. */
  readonly ownBits: number;
}

type Contestants = Pick<ClusterWork, 'clusters' | 'newcomerShare' | 'weigh'>;

/** Holds the contest between the links again and again while clusters grow; what has not changed is kept. */
export class Contests {
  private readonly work: Contestants;
  private readonly opposed: (one: number, other: number) => boolean;
  private left: RankedPairs;
  private joins = -1;
  private held: readonly ContestedLink[] = [];

  constructor(work: Contestants, ranked: RankedPairs) {
    this.work = work;
    this.left = ranked;
    this.opposed = opposition(work);
  }

  /** The links between clusters as they are now with their weights after the contest, strongest first. */
  hold(): readonly ContestedLink[] {
    const { clusters, newcomerShare } = this.work;
    if (clusters.joins === this.joins) return this.held;
    const links = candidateLinks(clusters, this.left);
    const weights = contest({ links, rowCount: clusters.rowCount, newcomerShare, opposed: this.opposed });
    this.left = links;
    this.joins = clusters.joins;
    this.held = Array.from(weights, (weightBits, at) => ({
      first: links.first[at] as number,
      second: links.second[at] as number,
      weightBits,
      ownBits: links.weightBits[at] as number,
    })).sort((a, b) => b.weightBits - a.weightBits || a.first - b.first || a.second - b.second);
    return this.held;
  }
}

/** Whether two clusters, by root, are surely two; worked out again only where one of them has grown since. */
function opposition({ clusters, weigh }: Contestants): (one: number, other: number) => boolean {
  const table = new NumberTable();
  /** By pair: the size of both together when it was answered, negative where they were opposed. */
  let answers = new Int32Array(1024);
  return (one, other) => {
    const pair = table.add(Math.min(one, other) * clusters.rowCount + Math.max(one, other));
    if (pair === answers.length) {
      const more = new Int32Array(pair * 2);
      more.set(answers);
      answers = more;
    }
    const records = clusters.sizeOf(one) + clusters.sizeOf(other);
    const known = answers[pair] as number;
    if (Math.abs(known) === records) return known < 0;
    const answer = areOpposed(clusters, [one, other], weigh);
    answers[pair] = answer ? -records : records;
    return answer;
  };
}

function areOpposed(
  clusters: GuardedClusters,
  roots: readonly [number, number],
  weigh: ClusterWork['weigh'],
): boolean {
  return clusters.obstacle(...roots) !== null || meanWeight(clusters, roots, weigh) < 0;
}
