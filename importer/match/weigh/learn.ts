import type { AgreementPatterns } from '../compare/agreement-patterns.ts';
import type { MatchSettings } from '../settings.ts';
import { type Model, patternBits } from './model.ts';

/** How often each agreement pattern was seen. */
export interface Seen {
  readonly patterns: AgreementPatterns;
  /** By pattern, among the pairs that blocking found: nearly all true matches are among them. */
  readonly blocked: Float64Array;
  /** By pattern, among pairs drawn at random: nearly all of them are strangers. */
  readonly random: Float64Array;
  /** Number of pairs there are in all. */
  readonly allPairs: number;
}

/** The given u count for few pairs only: what random pairs show is seldom wrong. */
const PRIOR_STRANGERS = 20;
const HALF_A_PAIR = 0.5;

/**
 * Refines a model by expectation-maximisation: which pairs are one is judged by the model so far, then m is counted
 * among the blocked pairs judged one and u among the random pairs judged strangers; the given chances count for
 * `priorPairs` pairs, so that little evidence changes little.
 * @source Fellegi & Sunter 1969; Winkler 1988, Using the EM Algorithm for Weight Computation
 */
export function learn(prior: Model, seen: Seen, { rounds, priorPairs }: MatchSettings['learning']): Model {
  let model = prior;
  for (let round = 0; round < rounds; round++) {
    const same = judge(model, seen.patterns);
    const matches = seen.blocked.map((count, pattern) => count * (same[pattern] as number));
    const strangers = seen.random.map((count, pattern) => count * (1 - (same[pattern] as number)));
    const found = matches.reduce((sum, one) => sum + one, 0);
    const matchShare = (found + prior.matchShare * priorPairs) / (seen.allPairs + priorPairs);
    const m = countLevels(seen.patterns, matches);
    const u = countLevels(seen.patterns, strangers);
    const chances = prior.chances.map((given, at) => ({
      ...given,
      m: blend(given.m, m[at] as Float64Array, { strength: priorPairs, fixed: given.fixed }),
      u: blend(given.u, u[at] as Float64Array, { strength: PRIOR_STRANGERS, fixed: given.fixed }),
    }));
    model = { matchShare, chances };
  }
  return model;
}

/** By pattern: the chance that a pair with it is one. */
function judge(model: Model, patterns: AgreementPatterns): Float64Array {
  return patternBits(model, patterns).map((bits) => 1 / (1 + 2 ** -bits));
}

/** By comparison and level: the sum of these pattern counts. */
function countLevels(patterns: AgreementPatterns, counts: Float64Array): Float64Array[] {
  const levels = patterns.comparisons.map(({ levelCount }) => new Float64Array(levelCount));
  counts.forEach((count, pattern) => {
    patterns.levels(pattern).forEach((level, at) => {
      const row = levels[at] as Float64Array;
      row[level] = (row[level] as number) + count;
    });
  });
  return levels;
}

interface Blending {
  /** How many pairs the given shares count for. */
  readonly strength: number;
  readonly fixed: Uint8Array;
}

/**
 * Shares by count, blended with the given ones; the missing level stays out. No share falls under the given one only
 * because it was never seen: it is at least what half a pair among the counted ones would make it.
 */
function blend(given: Float64Array, counts: Float64Array, { strength, fixed }: Blending): Float64Array {
  const learnt = given.map((share, level) =>
    fixed[level] === 1 ? 0 : share * strength + (counts[level] as number),
  );
  const total = learnt.reduce((sum, one) => sum + one, 0);
  const free = given.reduce((sum, share, level) => (fixed[level] === 1 ? sum - share : sum), 1);
  const least = HALF_A_PAIR / (total + HALF_A_PAIR);
  return given.map((share, level) =>
    fixed[level] === 1 ? share : Math.max(((learnt[level] as number) / total) * free, Math.min(share, least)),
  );
}
