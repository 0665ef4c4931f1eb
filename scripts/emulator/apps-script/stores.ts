/** The properties of the script, of the document and of each person. */
export class PropertyStore {
  readonly #stores = new Map<string, Map<string, string>>();

  of(name: string): Map<string, string> {
    const store = this.#stores.get(name) ?? new Map<string, string>();
    this.#stores.set(name, store);
    return store;
  }
}

interface CachedValue {
  readonly value: string;
  readonly until: number;
}

/** The same for what is only kept for a while. */
export class CacheStore {
  readonly #stores = new Map<string, Map<string, CachedValue>>();

  of(name: string): Map<string, CachedValue> {
    const store = this.#stores.get(name) ?? new Map<string, CachedValue>();
    this.#stores.set(name, store);
    return store;
  }
}
