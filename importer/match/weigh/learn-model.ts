import type { AgreementPatterns } from '../compare/agreement-patterns.ts';
import type { ComparedPairs } from '../compare/compared-pairs.ts';
import type { MatchSettings } from '../settings.ts';
import { learn } from './learn.ts';
import { type Model, priorModel } from './model.ts';

interface Learning {
  readonly settings: MatchSettings;
  readonly rowCount: number;
  readonly patterns: AgreementPatterns;
  /** Pairs that blocking found. */
  readonly blocked: ComparedPairs;
  /** Pairs drawn at random. */
  readonly random: ComparedPairs;
  /** Number of pairs there are in all. */
  readonly allPairs: number;
}

/** The model of these records: the settings' own where there is too little to learn from, else refined. */
export function learnModel({ settings, rowCount, patterns, blocked, random, allPairs }: Learning): Model {
  const { learning, expectedPartners } = settings;
  const matchShare = Math.min(0.5, (expectedPartners * rowCount) / 2 / Math.max(1, allPairs));
  const prior = priorModel(patterns.comparisons, matchShare);
  if (blocked.count < learning.fewestPairs) return prior;
  const seen = {
    patterns,
    blocked: countPatterns(blocked, patterns.size),
    random: countPatterns(random, patterns.size),
    allPairs,
  };
  return learn(prior, seen, learning);
}

function countPatterns({ count, pattern }: ComparedPairs, patterns: number): Float64Array {
  const counts = new Float64Array(patterns);
  for (let at = 0; at < count; at++) {
    const one = pattern[at] as number;
    counts[one] = (counts[one] as number) + 1;
  }
  return counts;
}
