import type { Comparison } from './compare/comparison.ts';
import type { ModelSummary } from './linkage.ts';
import type { MatchSettings } from './settings.ts';
import { type LevelChances, levelBits, type Model } from './weigh/model.ts';
import { OTHERWISE } from './weigh/weigher.ts';

interface Learnt {
  readonly comparisons: readonly Comparison[];
  readonly model: Model;
  readonly thresholds: MatchSettings['thresholds'];
  /** By compared pair. */
  readonly weightBits: Float64Array;
}

/** What the matcher learnt, for people to look at. */
export function summariseModel({ comparisons, model, thresholds, weightBits }: Learnt): ModelSummary {
  return {
    pairsCompared: weightBits.length,
    ...thresholds,
    levels: comparisons.flatMap(({ settings, levelCount }, at) => {
      const chances = model.chances[at] as LevelChances;
      return Array.from({ length: levelCount - 1 }, (_, index) => ({
        field: settings.name,
        level: settings.levels[index]?.name ?? OTHERWISE,
        m: chances.m[index + 1] as number,
        u: chances.u[index + 1] as number,
        bits: levelBits(chances, index + 1),
      }));
    }),
    histogram: histogram(weightBits),
  };
}

function histogram(weightBits: Float64Array): ModelSummary['histogram'] {
  const pairsAt = new Map<number, number>();
  for (const bits of weightBits) {
    const floor = Math.floor(bits);
    pairsAt.set(floor, (pairsAt.get(floor) ?? 0) + 1);
  }
  return [...pairsAt]
    .sort(([a], [b]) => a - b)
    .map(([fromBits, pairs]) => ({ fromBits, toBits: fromBits + 1, pairs }));
}
