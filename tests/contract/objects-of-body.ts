import type { DiscoveryDocument, DiscoverySchema } from './discovery.ts';

/** An object of a body, and the schema by which Google reads it. */
export interface FoundObject {
  readonly schemaName: string;
  readonly schema: DiscoverySchema;
  readonly object: Readonly<Record<string, unknown>>;
  /** Where it stands in the body: `/requests/0/repeatCell`. */
  readonly at: string;
}

/**
 * Shows every object of a body that one of the document's schemas describes. What does not fit its schema is
 * passed over: the schema's own check tells of it. Lists without objects, such as written values, cost nothing.
 */
export function eachObject(
  body: { readonly schemaName: string; readonly value: unknown; readonly document: DiscoveryDocument },
  show: (found: FoundObject) => void,
): void {
  visit({ $ref: body.schemaName }, body.value, '');

  function visit(schema: DiscoverySchema, value: unknown, at: string): void {
    if (schema.items !== undefined) {
      if (!Array.isArray(value) || !leadsToObjects(schema.items)) return;
      const { items } = schema;
      value.forEach((entry, index) => {
        visit(items, entry, `${at}/${index}`);
      });
    } else if (isRecord(value)) {
      visitObject(schema, value, at);
    }
  }

  function visitObject(schema: DiscoverySchema, object: Readonly<Record<string, unknown>>, at: string): void {
    const named = schema.$ref === undefined ? schema : (body.document.schemas[schema.$ref] ?? {});
    if (schema.$ref !== undefined) show({ schemaName: schema.$ref, schema: named, object, at });
    for (const [name, value] of Object.entries(object)) {
      const field = named.properties?.[name] ?? named.additionalProperties;
      if (field !== undefined) visit(field, value, `${at}/${name}`);
    }
  }
}

function leadsToObjects({ $ref, items, properties, additionalProperties }: DiscoverySchema): boolean {
  return (
    $ref !== undefined ||
    properties !== undefined ||
    additionalProperties !== undefined ||
    (items !== undefined && leadsToObjects(items))
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
