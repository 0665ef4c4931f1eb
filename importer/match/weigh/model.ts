import type { AgreementPatterns } from '../compare/agreement-patterns.ts';
import type { Comparison } from '../compare/comparison.ts';

/** How likely each level of one comparison is; index 0 is the missing level and says nothing. */
export interface LevelChances {
  /** Among pairs that are one. */
  readonly m: Float64Array;
  /** Among pairs that are not. */
  readonly u: Float64Array;
  /** 1 for levels that say nothing: the missing one, and those another comparison has said already. */
  readonly silent: Uint8Array;
  /** 1 for levels whose chances are never learnt. */
  readonly fixed: Uint8Array;
}

/** All that is needed to weigh a pair. */
export interface Model {
  /** Share of all pairs that are one. */
  readonly matchShare: number;
  /** By comparison. */
  readonly chances: readonly LevelChances[];
}

/** The model as the settings declare it, before anything is learnt. */
export function priorModel(comparisons: readonly Comparison[], matchShare: number): Model {
  const chances = comparisons.map(({ settings: { levels, otherwise } }) => ({
    m: shares([...levels, otherwise].map(({ m }) => m)),
    u: shares([...levels, otherwise].map(({ u }) => u)),
    silent: Uint8Array.from([1, ...levels.map(({ silent }) => Number(silent)), 0]),
    fixed: Uint8Array.from([1, ...[...levels, otherwise].map(({ fixed }) => Number(fixed))]),
  }));
  return { matchShare, chances };
}

/** Shares that sum to one, after a zero for the missing level. */
function shares(given: readonly number[]): Float64Array {
  const sum = given.reduce((total, one) => total + one, 0);
  return Float64Array.from([0, ...given.map((one) => one / sum)]);
}

/** log2(m/u); 0 where the value is missing or the level is silent. */
export function levelBits({ m, u, silent }: LevelChances, level: number): number {
  return silent[level] === 1 ? 0 : Math.log2((m[level] as number) / (u[level] as number));
}

/** What is known before any evidence: the log2 odds that two records are one. */
export function priorBits({ matchShare }: Model): number {
  return Math.log2(matchShare / (1 - matchShare));
}

/** By agreement pattern: the weight in bits of a pair with it, before rare values are looked at. */
export function patternBits(model: Model, patterns: AgreementPatterns): Float64Array {
  const start = priorBits(model);
  return Float64Array.from({ length: patterns.size }, (_, pattern) => {
    let bits = start;
    patterns.levels(pattern).forEach((level, at) => {
      bits += levelBits(model.chances[at] as LevelChances, level);
    });
    return bits;
  });
}
