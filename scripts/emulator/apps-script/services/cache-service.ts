import { ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { CacheStore } from '../stores.ts';
import type { Running } from '../world.ts';

export class CacheServiceService extends Service {
  readonly [NAME] = 'CacheService';
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
  }

  getScriptCache(): CacheOfService {
    return this.#of('script');
  }

  getDocumentCache(): CacheOfService {
    return this.#of('document');
  }

  getUserCache(): CacheOfService {
    return this.#of(`user ${this.#running.execution.plan.effectiveUser}`);
  }

  #of(name: string): CacheOfService {
    const { caches, clock } = this.#running.world;
    return new CacheOfService(caches.of(name), () => clock.now().getTime());
  }
}

/** @source https://developers.google.com/apps-script/reference/cache/cache#put(String,String,Integer) */
const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

class CacheOfService extends Service {
  readonly [NAME] = 'Cache';
  readonly #store: ReturnType<CacheStore['of']>;
  readonly #now: () => number;

  constructor(store: ReturnType<CacheStore['of']>, now: () => number) {
    super();
    this.#store = store;
    this.#now = now;
  }

  get(key: string): string | null {
    const cached = this.#store.get(key);
    return cached === undefined || cached.until <= this.#now() ? null : cached.value;
  }

  getAll(keys: readonly string[]): Record<string, string> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = this.get(key);
        return value === null ? [] : [[key, value]];
      }),
    );
  }

  put(key: string, value: string, seconds = DEFAULT_SECONDS): void {
    if (key.length > KEY_CHARACTERS) throw new ScriptException('Argument too large: key');
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new ScriptException('Argument too large: value');
    this.#store.set(key, { value, until: this.#now() + Math.min(seconds, MOST_SECONDS) * 1000 });
  }

  putAll(values: Readonly<Record<string, string>>, seconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: string): void {
    this.#store.delete(key);
  }

  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.remove(key);
  }
}
