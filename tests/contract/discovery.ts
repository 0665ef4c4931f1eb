import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * One of Google's own descriptions of an API, which lie beside the project and are no part of it.
 * @param name such as `sheets.v4`
 * @returns null where the descriptions are not there
 * @throws ZodError when the file is no discovery document
 */
export function readDiscovery(name: string): DiscoveryDocument | null {
  if (!existsSync(DISCOVERY_FOLDER)) return null;
  return documentSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, DISCOVERY_FOLDER), 'utf8')));
}

/** Relative to the project's root: `../shared/discovery/`. */
export const DISCOVERY_FOLDER = new URL('../../../shared/discovery/', import.meta.url);

const schemaSchema = z.object({
  $ref: z.string().optional(),
  type: z.enum(['any', 'array', 'boolean', 'integer', 'number', 'object', 'string']).optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  description: z.string().optional(),
  readOnly: z.boolean().optional(),
  get items() {
    return schemaSchema.optional();
  },
  get properties() {
    return z.record(z.string(), schemaSchema).optional();
  },
  get additionalProperties() {
    return schemaSchema.optional();
  },
});

const parameterSchema = z.object({
  type: z.enum(['boolean', 'integer', 'number', 'string']),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  location: z.enum(['path', 'query']),
  required: z.boolean().default(false),
  repeated: z.boolean().default(false),
});

const bodySchema = z.object({ $ref: z.string() });

const methodSchema = z.object({
  id: z.string(),
  httpMethod: z.string(),
  path: z.string(),
  parameters: z.record(z.string(), parameterSchema).default({}),
  request: bodySchema.optional(),
  response: bodySchema.optional(),
});

const resourceSchema = z.object({
  methods: z.record(z.string(), methodSchema).default({}),
  get resources() {
    return z.record(z.string(), resourceSchema).optional();
  },
});

const documentSchema = z.object({
  id: z.string(),
  servicePath: z.string(),
  parameters: z.record(z.string(), parameterSchema),
  schemas: z.record(z.string(), schemaSchema),
  resources: z.record(z.string(), resourceSchema),
});

/** What a value looks like, in Google's dialect of JSON Schema. */
export type DiscoverySchema = z.infer<typeof schemaSchema>;
export type DiscoveryParameter = z.infer<typeof parameterSchema>;
export type DiscoveryMethod = z.infer<typeof methodSchema>;
export type DiscoveryResource = z.infer<typeof resourceSchema>;
export type DiscoveryDocument = z.infer<typeof documentSchema>;
