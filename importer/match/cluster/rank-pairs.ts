import type { ComparedPairs } from '../compare/compared-pairs.ts';

/** Pairs worth looking at, strongest first, as columns. Records are places in the prepared order. */
export interface RankedPairs {
  readonly count: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weightBits: Float64Array;
}

/** The pairs of at least this weight, strongest first; equal weights by what the records say. */
export function rankPairs(pairs: ComparedPairs, weightBits: Float64Array, fromBits: number): RankedPairs {
  const { first, second } = pairs;
  const strong = new Int32Array(pairs.count);
  let count = 0;
  for (let at = 0; at < pairs.count; at++) {
    if ((weightBits[at] as number) >= fromBits) strong[count++] = at;
  }
  const ranked = strong
    .subarray(0, count)
    .sort(
      (a, b) =>
        (weightBits[b] as number) - (weightBits[a] as number) ||
        (first[a] as number) - (first[b] as number) ||
        (second[a] as number) - (second[b] as number),
    );
  return {
    count,
    first: Int32Array.from(ranked, (at) => first[at] as number),
    second: Int32Array.from(ranked, (at) => second[at] as number),
    weightBits: Float64Array.from(ranked, (at) => weightBits[at] as number),
  };
}
