import { mix, NumberTable } from '../number-table.ts';
import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import { NO_VALUE } from '../prepare/value-pool.ts';
import { type ComparisonSettings, type ConditionSettings, namedFields } from '../settings.ts';
import { type Condition, compileCondition } from './condition.ts';

/** The level that says nothing, because a value is missing. */
export const NOTHING_TO_COMPARE = 0;

/** One compared field (or group of fields), ready to use. */
export interface Comparison {
  readonly settings: ComparisonSettings;
  /** Number of levels, with the missing one (0) and "otherwise" (the last). */
  readonly levelCount: number;
  /** Agreement level of two records: 0 missing, 1… as declared, the last one where none holds. */
  readonly levelOf: (a: number, b: number) => number;
}

const REMEMBERED = 1 << 16;

/**
 * Makes a comparison of its settings. Records with equal values in all its fields are one case to it, and the level
 * of two such cases is worked out once: a table of fixed size remembers the latest.
 */
export function compileComparison(prepared: PreparedRecords, settings: ComparisonSettings): Comparison {
  const main = prepared.fieldValues[settings.field] as Int32Array;
  const evaluate = compileLevels(prepared, settings);
  const { missingSettles, differenceSettles } = settledByMain(settings);
  const otherwise = settings.levels.length + 1;
  const { caseOf, cases } = valueCases(prepared, namedFields(settings));
  const sameCase = new Uint8Array(cases);
  const pairs = new Float64Array(REMEMBERED).fill(-1);
  const levels = new Uint8Array(REMEMBERED);
  const levelOf = (a: number, b: number): number => {
    if (missingSettles && (main[a] === NO_VALUE || main[b] === NO_VALUE)) return NOTHING_TO_COMPARE;
    if (differenceSettles && main[a] !== main[b]) return otherwise;
    const one = caseOf[a] as number;
    const other = caseOf[b] as number;
    if (one === other) {
      // 0 means not worked out yet, so levels are kept with one added.
      const known = sameCase[one] as number;
      if (known > 0) return known - 1;
      const level = evaluate(a, b);
      sameCase[one] = level + 1;
      return level;
    }
    const pair = one < other ? one * cases + other : other * cases + one;
    const slot = mix(pair) & (REMEMBERED - 1);
    if (pairs[slot] === pair) return levels[slot] as number;
    const level = evaluate(a, b);
    pairs[slot] = pair;
    levels[slot] = level;
    return level;
  };
  return { settings, levelCount: settings.levels.length + 2, levelOf };
}

/** What the values of the main field alone can settle, because every level has a condition on it. */
function settledByMain({ field: main, levels }: ComparisonSettings): {
  /** Nothing can hold where one is missing. */
  readonly missingSettles: boolean;
  /** Nothing can hold where they differ; only asked where none is missing. */
  readonly differenceSettles: boolean;
} {
  const everyLevel = (holds: (condition: ConditionSettings) => boolean): boolean =>
    levels.every(({ when }) => when.some((one) => (one.field ?? main) === main && holds(one)));
  return {
    missingSettles: everyLevel(() => true),
    differenceSettles: everyLevel(({ is }) => is === 'exact'),
  };
}

function compileLevels(
  prepared: PreparedRecords,
  settings: ComparisonSettings,
): (a: number, b: number) => number {
  const main = prepared.fieldValues[settings.field] as Int32Array;
  const levels = settings.levels.map(({ when }) =>
    allOf(when.map((condition) => compileCondition(prepared, condition, settings.field))),
  );
  return (a, b) => {
    for (let level = 0; level < levels.length; level++) {
      if ((levels[level] as Condition)(a, b)) return level + 1;
    }
    const missing = main[a] === NO_VALUE || main[b] === NO_VALUE;
    return missing ? NOTHING_TO_COMPARE : levels.length + 1;
  };
}

function allOf(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  if (only && conditions.length === 1) return only;
  return (a, b) => {
    for (let at = 0; at < conditions.length; at++) if (!(conditions[at] as Condition)(a, b)) return false;
    return true;
  };
}

interface ValueCases {
  /** By record: the number of its combination of values. */
  readonly caseOf: Int32Array;
  /** Numbers are below this. */
  readonly cases: number;
}

/** Numbers the combinations of values that occur in these fields. */
function valueCases({ fieldValues, rowCount, pool }: PreparedRecords, fields: readonly string[]): ValueCases {
  const [only, ...others] = fields.map((field) => fieldValues[field] as Int32Array);
  if (only && others.length === 0)
    return { caseOf: only.map((value) => value - NO_VALUE), cases: pool.texts.length + 1 };
  const caseOf = new Int32Array(rowCount);
  const wide = pool.texts.length + 1;
  for (const field of fields) {
    const values = fieldValues[field] as Int32Array;
    const table = new NumberTable(rowCount);
    for (let row = 0; row < rowCount; row++) {
      caseOf[row] = table.add((caseOf[row] as number) * wide + (values[row] as number) + 1);
    }
  }
  return { caseOf, cases: rowCount };
}
