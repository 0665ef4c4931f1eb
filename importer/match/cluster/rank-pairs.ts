import type { ComparedPairs } from '../compare/compared-pairs.ts';

/** Pairs worth looking at, strongest first, as columns. Records are places in the prepared order. */
export interface RankedPairs {
  readonly count: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weightBits: Float64Array;
}

/** Weights closer than this count as equal; equal ones keep the order in which blocking found them. */
const STEPS_A_BIT = 64;

/** The pairs of at least this weight, strongest first, sorted by counting. */
export function rankPairs(pairs: ComparedPairs, weightBits: Float64Array, fromBits: number): RankedPairs {
  let most = fromBits;
  for (const bits of weightBits) if (bits > most) most = bits;
  const stepOf = (bits: number): number => Math.floor((most - bits) * STEPS_A_BIT);
  const next = new Int32Array(stepOf(fromBits) + 2);
  for (const bits of weightBits) {
    if (bits >= fromBits) next[stepOf(bits) + 1] = (next[stepOf(bits) + 1] as number) + 1;
  }
  for (let step = 1; step < next.length; step++)
    next[step] = (next[step] as number) + (next[step - 1] as number);
  const count = next.at(-1) as number;
  const first = new Int32Array(count);
  const second = new Int32Array(count);
  const ranked = new Float64Array(count);
  for (let at = 0; at < pairs.count; at++) {
    const bits = weightBits[at] as number;
    if (bits < fromBits) continue;
    const step = stepOf(bits);
    const place = next[step] as number;
    next[step] = place + 1;
    first[place] = pairs.first[at] as number;
    second[place] = pairs.second[at] as number;
    ranked[place] = bits;
  }
  return { count, first, second, weightBits: ranked };
}
