import type { ComparedPairs } from '../compare/compared-pairs.ts';
import type { RankedPairs } from './join-records.ts';

/** The pairs of at least this weight, strongest first; equal weights by what the records say. */
export function rankPairs(pairs: ComparedPairs, weightBits: Float64Array, fromBits: number): RankedPairs {
  const { first, second } = pairs;
  const order = new Int32Array(weightBits.length);
  let kept = 0;
  for (let at = 0; at < pairs.count; at++) {
    if ((weightBits[at] as number) >= fromBits) order[kept++] = at;
  }
  const ranked = order
    .subarray(0, kept)
    .sort(
      (a, b) =>
        (weightBits[b] as number) - (weightBits[a] as number) ||
        (first[a] as number) - (first[b] as number) ||
        (second[a] as number) - (second[b] as number),
    );
  return {
    first: Int32Array.from(ranked, (at) => first[at] as number),
    second: Int32Array.from(ranked, (at) => second[at] as number),
    weightBits: Float64Array.from(ranked, (at) => weightBits[at] as number),
  };
}
