import type { DiscoveryDocument, DiscoverySchema } from './discovery.ts';

/** The names from the root to one field. */
type Path = readonly string[];

/**
 * Holds a field mask against what it masks: `sheets(properties(title),data.rowData)`.
 * @returns one sentence per fault: it cannot be read, or names a field that is not there
 * @source https://developers.google.com/workspace/sheets/api/guides/field-masks
 */
export function maskFaults(
  mask: string,
  masked: DiscoverySchema,
  document: DiscoveryDocument,
): readonly string[] {
  const paths = maskPaths(mask);
  if (paths === null) return [`malformed field mask "${mask}"`];
  return paths
    .filter((path) => fieldAt(path, masked, document) === null)
    .map((path) => `field mask names no field: ${path.join('.')}`);
}

/** The field's schema, or null where there is none; what lies within an `any` is not known to be missing. */
export function fieldAt(
  path: Path,
  root: DiscoverySchema,
  document: DiscoveryDocument,
): DiscoverySchema | null {
  return path.reduce<DiscoverySchema | null>(
    (schema, name) => (schema === null ? null : fieldOf(schema, name, document)),
    root,
  );
}

/** Lists are looked through: a mask names the fields of their entries. */
function fieldOf(schema: DiscoverySchema, name: string, document: DiscoveryDocument): DiscoverySchema | null {
  if (schema.type === 'any') return schema;
  if (schema.$ref !== undefined) return fieldOf(document.schemas[schema.$ref] ?? {}, name, document);
  if (schema.items !== undefined) return fieldOf(schema.items, name, document);
  if (schema.additionalProperties !== undefined) return schema.additionalProperties;
  if (schema.properties === undefined) return null;
  return name === '*' ? { type: 'any' } : (schema.properties[name] ?? null);
}

/** `a,b.c(d,e/f)` names a, b.c.d and b.c.e.f; null where it cannot be read. */
function maskPaths(mask: string): readonly Path[] | null {
  const tokens = mask.match(/\w+|./gs) ?? [];
  let at = 0;
  const taken = (token: string) => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const list = (): readonly Path[] | null => {
    const paths: Path[] = [];
    do {
      const entry = entryPaths();
      if (entry === null) return null;
      paths.push(...entry);
    } while (taken(','));
    return paths;
  };
  const entryPaths = (): readonly Path[] | null => {
    const name = tokens[at] ?? '';
    if (!/^(\*|\w+)$/.test(name)) return null;
    at += 1;
    let below: readonly Path[] | null = [[]];
    if (taken('.') || taken('/')) below = entryPaths();
    else if (taken('(')) {
      below = list();
      if (!taken(')')) return null;
    }
    return below?.map((path) => [name, ...path]) ?? null;
  };
  const paths = list();
  return at === tokens.length ? paths : null;
}
