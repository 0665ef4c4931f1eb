import { NumberTable } from '../number-table.ts';
import type { ValuePool } from '../prepare/value-pool.ts';

/** Keys of token sets, by the set's number in the pool. */
interface NearTokenKeys {
  readonly keysOf: (value: number) => Int32Array;
  readonly table: NumberTable;
}

/**
 * Keys of which two token sets share one if they have two tokens in common, or one in common and another that is one
 * letter off: every token with every other one, from which each letter is left out in turn.
 * @source Bocek, Hunt & Stiller 2007, Fast Similarity Search in Large Dictionaries (deletion neighbourhoods)
 */
export function nearTokenKeys(pool: ValuePool): NearTokenKeys {
  const table = new NumberTable();
  const shorterTexts = new Map<string, number>();
  const shorterOf = new Map<number, readonly number[]>();
  const keysOfSet = new Map<number, Int32Array>();

  const numberOf = (text: string): number => {
    const number = shorterTexts.get(text) ?? shorterTexts.size;
    shorterTexts.set(text, number);
    return number;
  };
  const shorter = (token: number): readonly number[] => {
    const known = shorterOf.get(token);
    if (known) return known;
    const text = pool.texts[token] as string;
    const letters = text.length < SHORTEST ? [] : Array.from(text);
    const made = [text, ...letters.map((_, at) => text.slice(0, at) + text.slice(at + 1))].map(numberOf);
    shorterOf.set(token, made);
    return made;
  };
  const make = (tokens: Int32Array): Int32Array => {
    const keys: number[] = [];
    for (const one of tokens)
      for (const other of tokens)
        if (one !== other)
          for (const text of shorter(other)) keys.push(table.add(one * SHORTER_TEXTS + text));
    const sorted = Int32Array.from(keys).sort();
    return sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]);
  };
  return {
    table,
    keysOf: (value) => {
      const known = keysOfSet.get(value);
      if (known) return known;
      const made = make(pool.elements[value] ?? Int32Array.of(value));
      keysOfSet.set(value, made);
      return made;
    },
  };
}

/** A shorter token without one of its letters would be near to almost anything. */
const SHORTEST = 4;
/** More different texts than tokens can ever give; token number times this stays an exact integer. */
const SHORTER_TEXTS = 2 ** 26;
