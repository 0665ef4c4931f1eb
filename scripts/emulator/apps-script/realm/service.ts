/** Under this key a service tells its name, so that no script can ask for it. */
export const NAME: unique symbol = Symbol('name of the service');

/** Under this one, what a script gets that makes a text of it. */
export const TEXT: unique symbol = Symbol('text of the service');

/**
 * Something of Google's that a script holds. Its public methods, and its public fields, are all that the
 * script can reach; what only the emulator may see is `#private` or has a symbol for its name.
 */
export abstract class Service {
  /** As Google's reference calls the class, such as `Range`. */
  abstract readonly [NAME]: string;

  [TEXT](): string {
    return this[NAME];
  }
}

/** One value of an enumeration: the same one is always the same object. */
export class EnumValue extends Service {
  readonly [NAME]: string;

  constructor(name: string) {
    super();
    this[NAME] = name;
  }
}

/** An enumeration, with its values as fields. */
export function enumOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, EnumValue>> {
  // Made from the very names of the type.
  return Object.fromEntries(names.map((name) => [name, new EnumValue(name)])) as Record<Name, EnumValue>;
}

/** The method of this name, or null where the service has none. */
export function methodOf(service: Service, name: string): ((...args: unknown[]) => unknown) | null {
  let prototype = Object.getPrototypeOf(service);
  while (prototype !== null && prototype !== Service.prototype) {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof method === 'function' && name !== 'constructor') return method;
    prototype = Object.getPrototypeOf(prototype);
  }
  return null;
}
