const EMPTY = -1;

/** Gives each different non-negative integer (up to 2^53) a small number of its own, from 0, in order of arrival. */
export class NumberTable {
  /** By small number. */
  keys: Float64Array;
  size = 0;
  private slots: Int32Array;
  private mask: number;

  constructor(expected = 1024) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.slots = new Int32Array(capacity).fill(EMPTY);
    this.mask = capacity - 1;
    this.keys = new Float64Array(capacity / 2);
  }

  /** The small number of a key that is there already, or -1. */
  find(key: number): number {
    let slot = mix(key) & this.mask;
    for (;;) {
      const found = this.slots[slot] as number;
      if (found === EMPTY || this.keys[found] === key) return found;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The small number of a key; a new one where the key is new. */
  add(key: number): number {
    let slot = mix(key) & this.mask;
    for (;;) {
      const found = this.slots[slot] as number;
      if (found === EMPTY) break;
      if (this.keys[found] === key) return found;
      slot = (slot + 1) & this.mask;
    }
    if (this.size === this.keys.length) {
      this.grow();
      return this.add(key);
    }
    const number = this.size++;
    this.slots[slot] = number;
    this.keys[number] = key;
    return number;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.slots = new Int32Array(keys.length * 2).fill(EMPTY);
    this.mask = this.slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = mix(keys[number] as number) & this.mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & this.mask;
      this.slots[slot] = number;
    }
  }
}

/** Spreads the bits of an integer up to 2^53 over 32 bits. */
export function mix(key: number): number {
  const high = (key / 4294967296) | 0;
  let bits = Math.imul((key | 0) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 13)) >>> 0;
}
