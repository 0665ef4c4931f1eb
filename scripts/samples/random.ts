/** Chance that always falls the same way for the same seed. */
export class Random {
  readonly #seed: string;
  readonly #state: Uint32Array;

  constructor(seed: string) {
    this.#seed = seed;
    this.#state = stateOf(seed);
    for (let round = 0; round < 12; round += 1) this.fraction();
  }

  /** A stream of its own, so that what one part draws never shifts another part. */
  fork(label: string): Random {
    return new Random(`${this.#seed}/${label}`);
  }

  /**
   * From 0 (inclusive) to 1 (exclusive).
   * @source sfc32 by Chris Doty-Humphrey, PractRand
   */
  fraction(): number {
    const state = this.#state;
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const sum = (a + b + counter) >>> 0;
    state[3] = counter + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum / 2 ** 32;
  }

  chance(rate: number): boolean {
    return this.fraction() < rate;
  }

  /** Both ends inclusive. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  pick<Item>(list: readonly Item[]): Item {
    const item = list[this.integer(0, list.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Picks a key by its share; shares need not sum to one. */
  share<Key extends string>(shares: { readonly [K in Key]: number }): Key {
    // Object.entries forgets the key type.
    const entries = Object.entries(shares) as [Key, number][];
    let left = this.fraction() * entries.reduce((sum, [, part]) => sum + part, 0);
    for (const [key, part] of entries) {
      left -= part;
      if (left < 0) return key;
    }
    throw new RangeError('no shares to choose between');
  }
}

/** Four words of state from any text (cyrb128's mixing). */
function stateOf(seed: string): Uint32Array {
  const state = Uint32Array.of(1779033703, 3144134277, 1013904242, 1);
  const factors = [597399067, 2869860233, 951274213];
  for (const letter of seed) {
    const code = letter.codePointAt(0) ?? 0;
    factors.forEach((factor, place) => {
      const next = state[(place + 1) % 3] ?? 0;
      state[place] = next ^ Math.imul((state[place] ?? 0) ^ code, factor);
    });
  }
  return state;
}
