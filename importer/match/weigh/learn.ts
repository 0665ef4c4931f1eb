import type { AgreementPatterns } from '../compare/agreement-patterns.ts';
import type { MatchSettings } from '../settings.ts';
import { type LevelChances, levelBits, type Model, priorBits } from './model.ts';

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
      m: blend(given.m, m[at] as Float64Array, priorPairs),
      u: blend(given.u, u[at] as Float64Array, PRIOR_STRANGERS),
      silent: given.silent,
    }));
    model = { matchShare, chances };
  }
  return model;
}

/** By pattern: the chance that a pair with it is one. */
function judge(model: Model, patterns: AgreementPatterns): Float64Array {
  const start = priorBits(model);
  return Float64Array.from({ length: patterns.size }, (_, pattern) => {
    let bits = start;
    patterns.levels(pattern).forEach((level, at) => {
      bits += levelBits(model.chances[at] as LevelChances, level);
    });
    return 1 / (1 + 2 ** -bits);
  });
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

/** Shares by count, where the given shares count for `strength` pairs; the missing level stays out. */
function blend(given: Float64Array, counts: Float64Array, strength: number): Float64Array {
  let total = strength;
  for (let level = 1; level < counts.length; level++) total += counts[level] as number;
  return given.map((share, level) =>
    level === 0 ? 0 : (share * strength + (counts[level] as number)) / total,
  );
}
