import type { CandidateLinks } from './candidate-links.ts';

interface Contest {
  readonly links: CandidateLinks;
  /** Number of records, which is above every root. */
  readonly rowCount: number;
  /** Share of clusters that belong to nobody else in the records. */
  readonly newcomerShare: number;
  /** Whether two clusters, by root, are surely two. */
  readonly opposed: (one: number, other: number) => boolean;
}

/** Weaker candidates than this many change nothing. */
const MOST_CANDIDATES = 10;

/**
 * Weighs each link against its rivals. A record belongs to one person at most: where two candidates are surely two
 * people, each takes from the other (one of twelve people of that name is never sure), and where there is no rival, the
 * only alternative left is a newcomer, who is rare where everybody is listed more than once. In odds:
 * odds(link) / (newcomerShare + odds of the rivals).
 * @returns weight in bits by link
 */
export function contest({ links, rowCount, newcomerShare, opposed }: Contest): Float64Array {
  const candidates = listCandidates(links, rowCount);
  return links.weightBits.map((weightBits, at) => {
    const [one, other] = [links.one[at] as number, links.other[at] as number];
    const rivals =
      rivalOdds(candidates, { of: one, favoured: other, opposed }) +
      rivalOdds(candidates, { of: other, favoured: one, opposed });
    return weightBits - Math.log2(newcomerShare + rivals);
  });
}

/** The strongest candidates of each cluster: those of root r lie between `start[r]` and `start[r + 1]`. */
interface Candidates {
  readonly start: Int32Array;
  /** Roots, strongest link first. */
  readonly rootAt: Int32Array;
  readonly oddsAt: Float64Array;
}

function listCandidates({ count, one, other, weightBits }: CandidateLinks, rowCount: number): Candidates {
  const start = new Int32Array(rowCount + 1);
  for (const roots of [one, other])
    for (const root of roots) start[root + 1] = Math.min(MOST_CANDIDATES, (start[root + 1] as number) + 1);
  for (let root = 0; root < rowCount; root++)
    start[root + 1] = (start[root + 1] as number) + (start[root] as number);
  const next = start.slice();
  const rootAt = new Int32Array(start[rowCount] as number);
  const oddsAt = new Float64Array(rootAt.length);
  const add = (root: number, candidate: number, bits: number): void => {
    const place = next[root] as number;
    if (place === start[root + 1]) return;
    next[root] = place + 1;
    rootAt[place] = candidate;
    oddsAt[place] = 2 ** bits;
  };
  for (let at = 0; at < count; at++) {
    add(one[at] as number, other[at] as number, weightBits[at] as number);
    add(other[at] as number, one[at] as number, weightBits[at] as number);
  }
  return { start, rootAt, oddsAt };
}

interface Side extends Pick<Contest, 'opposed'> {
  /** Root of the cluster whose candidates are heard. */
  readonly of: number;
  readonly favoured: number;
}

/**
 * Odds of the candidates that stand against the favoured one, or against another candidate at least as strong: two
 * people of one name make every link by that name doubtful.
 */
function rivalOdds({ start, rootAt, oddsAt }: Candidates, { of, favoured, opposed }: Side): number {
  const from = start[of] as number;
  const to = start[of + 1] as number;
  let odds = 0;
  for (let at = from; at < to; at++) {
    const candidate = rootAt[at] as number;
    if (candidate === favoured) continue;
    let rival = opposed(favoured, candidate);
    for (let stronger = from; stronger < at && !rival; stronger++) {
      const root = rootAt[stronger] as number;
      rival = root !== favoured && opposed(root, candidate);
    }
    if (rival) odds += oddsAt[at] as number;
  }
  return odds;
}
