import type { AgreementPatterns } from './agreement-patterns.ts';

/** Every compared pair, as columns: the two records and the number of their agreement pattern. */
export interface ComparedPairs {
  readonly count: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly pattern: Int32Array;
}

type PairSource = (visit: (first: number, second: number) => void) => void;

/** Compares every pair of a source and keeps the outcome in three columns, without an object for each pair. */
export function comparePairs(source: PairSource, patterns: AgreementPatterns): ComparedPairs {
  let room = 1 << 14;
  let first = new Int32Array(room);
  let second = new Int32Array(room);
  let pattern = new Int32Array(room);
  let count = 0;
  source((a, b) => {
    if (count === room) {
      room *= 2;
      first = grown(first, room);
      second = grown(second, room);
      pattern = grown(pattern, room);
    }
    first[count] = a;
    second[count] = b;
    pattern[count] = patterns.of(a, b);
    count++;
  });
  return { count, first, second, pattern };
}

function grown(column: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(column);
  return larger;
}
