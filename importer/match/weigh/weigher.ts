import { type Comparison, NOTHING_TO_COMPARE } from '../compare/comparison.ts';
import type { Evidence } from '../linkage.ts';
import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import type { MatchSettings } from '../settings.ts';
import { type LevelChances, levelBits, type Model, priorBits } from './model.ts';
import type { People } from './people.ts';
import { type SharedChance, sharedChance } from './term-frequency.ts';

/** What is known before any field is compared appears in the evidence under this name. */
const PRIOR_FIELD = 'prior';

/** Weighs pairs by a model. Records are places in the prepared order. */
export interface Weigher {
  /** Sum of all evidence of a pair at these levels, with what was known before. */
  readonly weighLevels: (levels: Uint8Array, a: number, b: number) => number;
  /** The same for a pair that has not been compared yet. */
  readonly weigh: (a: number, b: number) => number;
  /** The evidence of a pair, strongest first; its bits sum to the weight. */
  readonly explain: (a: number, b: number) => readonly Evidence[];
}

interface Weighing {
  readonly prepared: PreparedRecords;
  readonly settings: MatchSettings;
  readonly comparisons: readonly Comparison[];
  readonly model: Model;
  readonly people: People;
}

/** Makes a weigher of a model. */
export function makeWeigher({ prepared, settings, comparisons, model, people }: Weighing): Weigher {
  const start = priorBits(model);
  const chanceOf = new Map<string, SharedChance>();
  const sharedIn = (field: string, coincidence: number): SharedChance => {
    const key = `${field} ${coincidence}`;
    const known = chanceOf.get(key);
    if (known) return known;
    const kind = settings.fields[field]?.kind ?? 'text';
    const made = sharedChance(prepared, { field, kind, people, coincidence });
    chanceOf.set(key, made);
    return made;
  };
  const table = comparisons.map((comparison, at) =>
    levelTable(comparison, model.chances[at] as LevelChances, sharedIn),
  );
  const bitsOf = (comparison: number, level: number, a: number, b: number): number => {
    const { fixed, byValue } = (table[comparison] as readonly LevelWeight[])[level] as LevelWeight;
    return byValue ? byValue(a, b) : fixed;
  };
  const weighLevels = (levels: Uint8Array, a: number, b: number): number => {
    let bits = start;
    for (let at = 0; at < levels.length; at++) bits += bitsOf(at, levels[at] as number, a, b);
    return bits;
  };
  const scratch = new Uint8Array(comparisons.length);
  return {
    weighLevels,
    weigh: (a, b) => {
      for (let at = 0; at < comparisons.length; at++)
        scratch[at] = (comparisons[at] as Comparison).levelOf(a, b);
      return weighLevels(scratch, a, b);
    },
    explain: (a, b) => {
      const evidence = comparisons.flatMap(({ settings: { name, levels }, levelOf }, at) => {
        const level = levelOf(a, b);
        if (level === NOTHING_TO_COMPARE) return [];
        const said = levels[level - 1]?.name ?? OTHERWISE;
        return [{ field: name, level: said, bits: bitsOf(at, level, a, b) }];
      });
      return [...evidence, { field: PRIOR_FIELD, level: 'any two records', bits: start }].sort(
        (one, other) => Math.abs(other.bits) - Math.abs(one.bits),
      );
    },
  };
}

/** Name of the level where no declared one holds. */
export const OTHERWISE = 'different';

interface LevelWeight {
  readonly fixed: number;
  /** Where a rare shared value says more. */
  readonly byValue: ((a: number, b: number) => number) | undefined;
}

function levelTable(
  { settings: { levels, field }, levelCount }: Comparison,
  chances: LevelChances,
  sharedIn: (field: string, coincidence: number) => SharedChance,
): readonly LevelWeight[] {
  return Array.from({ length: levelCount }, (_, level) => {
    const fixed = levelBits(chances, level);
    const rare = chances.silent[level] === 1 ? undefined : levels[level - 1]?.rareIn;
    if (!rare) return { fixed, byValue: undefined };
    const m = chances.m[level] as number;
    const shared = (rare.fields ?? [field]).map((one) => sharedIn(one, chances.u[level] as number));
    const byValue = (a: number, b: number): number =>
      Math.log2(m / shared.reduce((product, chance) => product * chance(a, b), rare.times));
    return { fixed, byValue };
  });
}
