import type { CandidateLink } from './candidate-links.ts';

interface Contest {
  /** Strongest first. */
  readonly links: readonly CandidateLink[];
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
export function contest({ links, newcomerShare, opposed }: Contest): Float64Array {
  const candidates = new Map<number, Candidate[]>();
  for (const { roots, weightBits } of links) {
    for (const [root, other] of [roots, [roots[1], roots[0]] as const]) {
      const known = candidates.get(root) ?? [];
      if (known.length < MOST_CANDIDATES) known.push({ other, weightBits });
      candidates.set(root, known);
    }
  }
  return Float64Array.from(links, ({ roots: [one, other], weightBits }) => {
    const rivals =
      rivalOdds(candidates.get(one) ?? [], other, opposed) +
      rivalOdds(candidates.get(other) ?? [], one, opposed);
    return weightBits - Math.log2(newcomerShare + rivals);
  });
}

interface Candidate {
  readonly other: number;
  readonly weightBits: number;
}

/**
 * Odds of the candidates that stand against the favoured one, or against another candidate at least as strong: two
 * people of one name make every link by that name doubtful.
 */
function rivalOdds(candidates: readonly Candidate[], favoured: number, opposed: Contest['opposed']): number {
  let odds = 0;
  candidates.forEach(({ other, weightBits }, at) => {
    if (other === favoured) return;
    const stronger = candidates
      .slice(0, at)
      .some((one) => one.other !== favoured && opposed(one.other, other));
    if (stronger || opposed(favoured, other)) odds += 2 ** weightBits;
  });
  return odds;
}
