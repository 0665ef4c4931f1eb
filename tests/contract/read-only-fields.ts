import type { DiscoverySchema } from './discovery.ts';

/** The fields of a schema that Google alone fills in, worked out once: a body can hold 100,000 cells. */
export function readOnlyFields(schemaName: string, schema: DiscoverySchema): ReadonlySet<string> {
  const known = KNOWN.get(schema);
  if (known !== undefined) return known;
  const fields = Object.entries(schema.properties ?? {})
    .filter(([name, field]) => isReadOnly(field) && !SENT_ALL_THE_SAME.has(`${schemaName}.${name}`))
    .map(([name]) => name);
  const found = new Set(fields);
  KNOWN.set(schema, found);
  return found;
}

const KNOWN = new WeakMap<DiscoverySchema, ReadonlySet<string>>();

/** Some are marked only in their description. */
const isReadOnly = ({ readOnly, description = '' }: DiscoverySchema) =>
  readOnly === true || /(^|\. )Output only\.|This field is read-only\./.test(description);

/**
 * Described as read-only, but AddProtectedRangeRequest ("the protectedRangeId field is optional; if one is not
 * set, …") and UpdateProtectedRangeRequest have the sender name it.
 */
const SENT_ALL_THE_SAME: ReadonlySet<string> = new Set(['ProtectedRange.protectedRangeId']);
