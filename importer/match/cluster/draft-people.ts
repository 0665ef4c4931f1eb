import type { AgreementPatterns } from '../compare/agreement-patterns.ts';
import type { ComparedPairs } from '../compare/compared-pairs.ts';
import { type Model, patternBits } from '../weigh/model.ts';
import type { GuardedClusters } from './guarded-clusters.ts';

interface Drafting {
  /** Single records; joined here. */
  readonly clusters: GuardedClusters;
  readonly pairs: ComparedPairs;
  readonly patterns: AgreementPatterns;
  readonly model: Model;
  /** Pairs of this weight are surely one. */
  readonly sureBits: number;
}

/**
 * A first idea of who is who, to count how common each value is by person and not by record: joins what is sure by its
 * agreement pattern alone.
 * @returns a number for each record that records of one person share
 */
export function draftPeople({ clusters, pairs, patterns, model, sureBits }: Drafting): Int32Array {
  const sure = patternBits(model, patterns).map((bits) => Number(bits >= sureBits));
  for (let at = 0; at < pairs.count; at++) {
    if (sure[pairs.pattern[at] as number] === 0) continue;
    const one = clusters.rootOf(pairs.first[at] as number);
    const other = clusters.rootOf(pairs.second[at] as number);
    if (one !== other && clusters.obstacle(one, other) === null) clusters.join(one, other);
  }
  return Int32Array.from({ length: clusters.rowCount }, (_, row) => clusters.rootOf(row));
}
