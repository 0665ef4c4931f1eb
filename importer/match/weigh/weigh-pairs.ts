import type { AgreementPatterns } from '../compare/agreement-patterns.ts';
import type { ComparedPairs } from '../compare/compared-pairs.ts';
import type { Weigher } from './weigher.ts';

/** The weight in bits of every compared pair. */
export function weighPairs(
  pairs: ComparedPairs,
  patterns: AgreementPatterns,
  weigher: Weigher,
): Float64Array {
  const levels = Array.from({ length: patterns.size }, (_, pattern) => patterns.levels(pattern));
  const bits = new Float64Array(pairs.count);
  for (let at = 0; at < pairs.count; at++) {
    bits[at] = weigher.weighLevels(
      levels[pairs.pattern[at] as number] as Uint8Array,
      pairs.first[at] as number,
      pairs.second[at] as number,
    );
  }
  return bits;
}
