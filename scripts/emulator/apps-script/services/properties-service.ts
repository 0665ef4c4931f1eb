import { ScriptException } from '../realm/failures.ts';
import { NAME, Service } from '../realm/service.ts';
import type { Running } from '../world.ts';

export class PropertiesServiceService extends Service {
  readonly [NAME] = 'PropertiesService';
  readonly #running: Running;

  constructor(running: Running) {
    super();
    this.#running = running;
  }

  getScriptProperties(): PropertiesOfService {
    return this.#of('script');
  }

  getDocumentProperties(): PropertiesOfService {
    return this.#of('document');
  }

  getUserProperties(): PropertiesOfService {
    return this.#of(`user ${this.#running.execution.plan.effectiveUser}`);
  }

  #of(name: string): PropertiesOfService {
    return new PropertiesOfService(this.#running.world.properties.of(name));
  }
}

/** @source https://developers.google.com/apps-script/guides/services/quotas */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

class PropertiesOfService extends Service {
  readonly [NAME] = 'Properties';
  readonly #store: Map<string, string>;

  constructor(store: Map<string, string>) {
    super();
    this.#store = store;
  }

  getProperty(key: string): string | null {
    return this.#store.get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#store);
  }

  getKeys(): string[] {
    return [...this.#store.keys()];
  }

  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    const given = Object.entries(properties).map(([key, value]) => [key, String(value)] as const);
    const after = new Map([...(deleteAllOthers ? [] : this.#store), ...given]);
    if (given.some(([, value]) => Buffer.byteLength(value) > VALUE_BYTES)) {
      throw new ScriptException('Argument too large: value');
    }
    if ([...after].reduce((sum, entry) => sum + Buffer.byteLength(entry.join('')), 0) > STORE_BYTES) {
      throw new ScriptException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.#store.clear();
    for (const [key, value] of after) this.#store.set(key, value);
    return this;
  }

  deleteProperty(key: string): this {
    this.#store.delete(key);
    return this;
  }

  deleteAllProperties(): this {
    this.#store.clear();
    return this;
  }
}
