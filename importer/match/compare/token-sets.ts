import { NO_VALUE, type ValuePool } from '../prepare/value-pool.ts';
import { editDistance } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { neighboursSwapped } from './neighbours-swapped.ts';

/** Numbers that stand in both ascending lists. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let one = 0, other = 0; one < a.length && other < b.length; ) {
    const step = (a[one] as number) - (b[other] as number);
    if (step === 0) shared++;
    if (step <= 0) one++;
    if (step >= 0) other++;
  }
  return shared;
}

interface Wanted {
  /** Tokens that must be equal as they are. */
  readonly atLeast: number;
  /** Jaro-Winkler similarity that makes two tokens near; swapped neighbours always do. */
  readonly alike: number;
}

/** Whether every token of the smaller set is equal or near to a token of its own in the larger set. */
export function allNear(pool: ValuePool, a: Int32Array, b: Int32Array, { atLeast, alike }: Wanted): boolean {
  if (sharedCount(a, b) < atLeast) return false;
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  const taken: number[] = [];
  for (const token of small) {
    if (large.includes(token)) continue;
    const text = pool.texts[token] as string;
    let best = NO_VALUE;
    let likeness = alike;
    for (const other of large) {
      if (taken.includes(other) || small.includes(other)) continue;
      const candidate = pool.texts[other] as string;
      const found = neighboursSwapped(text, candidate) ? 1 : jaroWinkler(text, candidate);
      if (found >= likeness) {
        best = other;
        likeness = found;
      }
    }
    if (best === NO_VALUE) return false;
    taken.push(best);
  }
  return true;
}

/** Whether a text of one set is within some edits of a text of the other. */
export function anyNear(pool: ValuePool, a: Int32Array, b: Int32Array, edits: number): boolean {
  return a.some((one) =>
    b.some((other) => editDistance(pool.texts[one] as string, pool.texts[other] as string) <= edits),
  );
}
