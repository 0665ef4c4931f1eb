import type { DiscoveryDocument, DiscoveryMethod, DiscoveryResource } from './discovery.ts';

/** A method of the API that a path has called, and what stood in the path's places. */
export interface MethodCall {
  readonly method: DiscoveryMethod;
  /** Percent-decoded, by the parameter's name. */
  readonly pathValues: ReadonlyMap<string, string>;
}

/**
 * Finds the method that a request calls.
 * @returns a function that answers null for a request that calls none
 */
export function methodFinder(
  document: DiscoveryDocument,
): (httpMethod: string, path: string) => MethodCall | null {
  const routes = methodsOf(document)
    .map((method) => ({ method, ...pathPattern(`/${document.servicePath}${method.path}`) }))
    // The template with the most fixed text goes first: `values/{range}:append` before `values/{range}`.
    .sort((one, other) => other.fixedLength - one.fixedLength);
  return (httpMethod, path) => {
    for (const { method, pattern, names } of routes) {
      const places = method.httpMethod === httpMethod ? pattern.exec(path) : null;
      if (places === null) continue;
      return { method, pathValues: new Map(names.map((name, at) => [name, decoded(places[at + 1] ?? '')])) };
    }
    return null;
  };
}

/** Every method of the document, at whatever depth of its resources. */
export function methodsOf({ resources }: DiscoveryDocument): readonly DiscoveryMethod[] {
  const below = (resource: DiscoveryResource): readonly DiscoveryMethod[] => [
    ...Object.values(resource.methods),
    ...Object.values(resource.resources ?? {}).flatMap(below),
  ];
  return Object.values(resources).flatMap(below);
}

/** `{name}` takes no slash, `{+name}` takes any text: RFC 6570, levels 1 and 2. */
function pathPattern(template: string) {
  const names: string[] = [];
  const parts = template.split(/(\{\+?\w+\})/).map((part) => {
    const place = /^\{(\+?)(\w+)\}$/.exec(part);
    if (place === null) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    names.push(place[2] ?? '');
    return place[1] === '+' ? '(.+)' : '([^/]+)';
  });
  return {
    pattern: new RegExp(`^${parts.join('')}$`),
    names,
    fixedLength: template.replace(/\{\+?\w+\}/g, '').length,
  };
}

/** A text with a stray `%` stays as it is, as servers leave it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
