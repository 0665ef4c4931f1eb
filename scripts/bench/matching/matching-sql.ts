import type { BlockingRule, ConditionSettings, MatchSettings } from '../../../importer/match/settings.ts';
import { InternalError } from '../../../importer/problem.ts';

/**
 * The same blocking rules, comparison levels and weights as SQL, written the way Splink writes them: a pair belongs
 * to the first rule that finds it, a level is a CASE, a term frequency is a join.
 */
export function matchingSql(settings: MatchSettings, columns: readonly string[]): readonly string[] {
  const rareFields = settings.comparisons.filter(isRare).map(({ field }) => field);
  const frequencies = rareFields.map(
    (field) =>
      `CREATE TABLE tf_${field} AS SELECT ${field} AS value, count(*) / sum(count(*)) OVER () AS share FROM people WHERE ${field} IS NOT NULL GROUP BY ${field}`,
  );
  const sides = columns.map((column) => `a.${column} AS ${column}_a, b.${column} AS ${column}_b`).join(', ');
  const agreements = settings.blocking.map(agreeOn);
  const rules = agreements.map((agreement, at) => {
    const earlier = agreements.slice(0, at).map((one) => `AND NOT coalesce(${one}, false)`);
    return `SELECT a.id AS first, b.id AS second, ${sides} FROM people a JOIN people b ON ${agreement} AND a.id < b.id ${earlier.join(' ')}`;
  });
  const levels = settings.comparisons.map((one) => `${levelCase(one)} AS level_${one.name}`).join(', ');
  const weights = settings.comparisons.map(weightCase).join(' + ');
  const joins = rareFields.map((field) => `LEFT JOIN tf_${field} ON tf_${field}.value = ${field}_a`);
  return [
    ...frequencies,
    // A table for each step: faster than one query over all of them.
    `CREATE TABLE pairs AS ${rules.join(' UNION ALL ')}`,
    `CREATE TABLE compared AS SELECT *, ${levels} FROM pairs`,
    `CREATE TABLE weighed AS SELECT first, second, ${weights} AS bits FROM compared ${joins.join(' ')}`,
  ];
}

type Comparison = MatchSettings['comparisons'][number];

const isRare = ({ levels }: Comparison): boolean => levels.some(({ rareIn }) => rareIn !== undefined);

function agreeOn(rule: BlockingRule): string {
  if (!('fields' in rule)) throw new InternalError('no SQL for near tokens');
  return rule.fields.map((field) => `a.${field} = b.${field}`).join(' AND ');
}

function levelCase({ field, levels }: Comparison): string {
  const [a, b] = [`${field}_a`, `${field}_b`];
  const cases = levels.map(
    ({ when }, at) => `WHEN ${when.map((one) => conditionSql(one, a, b)).join(' AND ')} THEN ${at + 1}`,
  );
  return `CASE WHEN ${a} IS NULL OR ${b} IS NULL THEN 0 ${cases.join(' ')} ELSE ${levels.length + 1} END`;
}

function conditionSql(condition: ConditionSettings, a: string, b: string): string {
  if (condition.is === 'exact') return `${a} = ${b}`;
  if (condition.is === 'jaroWinkler') return `jaro_winkler_similarity(${a}, ${b}) >= ${condition.atLeast}`;
  if (condition.is === 'edits') return `damerau_levenshtein(${a}, ${b}) <= ${condition.atMost}`;
  throw new InternalError(`no SQL for ${condition.is}`);
}

function weightCase({ name, field, levels, otherwise }: Comparison): string {
  const cases = [...levels, { ...otherwise, rareIn: undefined }].map(({ m, u, rareIn }, at) =>
    rareIn ? `WHEN ${at + 1} THEN log2(${m} / tf_${field}.share)` : `WHEN ${at + 1} THEN ${Math.log2(m / u)}`,
  );
  return `CASE level_${name} ${cases.join(' ')} ELSE 0 END`;
}
