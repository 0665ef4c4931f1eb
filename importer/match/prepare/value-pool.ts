const ELEMENT_SEPARATOR = '\u0001';

/** Stands where a record has no value. */
export const NO_VALUE = -1;

/**
 * Every different value of every field, once, under a small number. Equal texts have equal numbers in all fields,
 * so that fields can be compared with each other; a set of texts is one value too, and knows its elements.
 */
export class ValuePool {
  readonly texts: string[] = [];
  /** The numbers of a set's elements, ascending; undefined for a plain text. */
  readonly elements: (Int32Array | undefined)[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a text, if it has one already. */
  find(text: string): number | undefined {
    return this.numbers.get(text);
  }

  /** The number of a text. */
  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.place(text);
    this.numbers.set(text, number);
    return number;
  }

  /** The number of a set of different texts; their order does not matter. */
  addSet(texts: readonly string[]): number {
    const sorted = texts.length < 2 ? texts : [...new Set(texts)].sort();
    const key = ELEMENT_SEPARATOR + sorted.join(ELEMENT_SEPARATOR);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const elements = Int32Array.from(sorted, (text) => this.add(text)).sort();
    const number = this.placeSet(key, elements);
    this.numbers.set(key, number);
    return number;
  }

  /** Gives a number to a text that surely has none yet, and that nobody will look up. */
  place(text: string): number {
    this.elements.push(undefined);
    return this.texts.push(text) - 1;
  }

  /** Gives a number to a set that surely has none yet, and that nobody will look up. */
  placeSet(key: string, elements: Int32Array): number {
    this.elements.push(elements);
    return this.texts.push(key) - 1;
  }
}
