import { KNOWN_GLOBALS } from './known-globals.ts';
import type { ReadCode } from './read-code.ts';
import { SERVICE_SCOPES } from './service-scopes.ts';

const TABLE = 'scripts/addon-build/service-scopes.ts';

/** Names that Apps Script does not know, and services whose use the build cannot follow. */
export function checkNames({ freeNames }: ReadCode): readonly string[] {
  return freeNames.flatMap(({ name, property, place }) => {
    if (KNOWN_GLOBALS.has(name)) return [];
    const methods = Object.hasOwn(SERVICE_SCOPES, name) ? SERVICE_SCOPES[name] : undefined;
    if (methods === undefined) {
      const isService = /(App|Service)$/.test(name);
      return [
        isService
          ? `${place}: ${name} is not in ${TABLE}; add what the add-on calls of it, with its scopes.`
          : `${place}: Apps Script has no ${name}.`,
      ];
    }
    if (property === null) {
      return [`${place}: name the method of ${name} right there, so that the build knows what it asks for.`];
    }
    if (methods[property] === undefined && methods['*'] === undefined) {
      return [
        `${place}: ${name}.${property} is not in ${TABLE}; add it with the scope that Google's reference names.`,
      ];
    }
    return [];
  });
}
