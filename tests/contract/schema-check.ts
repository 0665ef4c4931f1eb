import { Ajv, type ErrorObject, type FormatDefinition } from 'ajv';
import { z } from 'zod';
import type { DiscoveryDocument, DiscoverySchema } from './discovery.ts';

/** Holds a value against one of the document's schemas; null where it fits, else what is wrong and where. */
export type SchemaCheck = (schemaName: string, value: unknown) => string | null;

/**
 * A check by Google's schemas, each compiled when it is first asked for. It stops at the first fault, so that
 * a body of megabytes costs milliseconds. Unknown fields are faults.
 */
export function schemaCheck(document: DiscoveryDocument): SchemaCheck {
  const ajv = new Ajv({ formats: FORMATS, strict: true, verbose: true, ...QUICK_TO_COMPILE });
  ajv.addSchema({ $defs: mapValues(document.schemas, jsonSchema) }, document.id);
  return (schemaName, value) => {
    const validate = ajv.getSchema(`${document.id}#/$defs/${schemaName}`);
    if (validate === undefined) return `no schema is called ${schemaName}`;
    return validate(value) ? null : sentence(validate.errors?.[0]);
  };
}

/** Of the third of a second that the requests of Sheets take to compile, this saves half. */
const QUICK_TO_COMPILE = { inlineRefs: false, validateSchema: false, code: { optimize: false } } as const;

/** Google's dialect, where `$ref` is a bare name and an object has no field but those it lists. */
function jsonSchema(schema: DiscoverySchema): object {
  if (schema.$ref !== undefined) return { $ref: `#/$defs/${schema.$ref}` };
  switch (schema.type) {
    case undefined:
    case 'any':
      return {};
    case 'array':
      return { type: 'array', items: jsonSchema(schema.items ?? {}) };
    case 'object':
      return objectSchema(schema);
    case 'boolean':
    case 'integer':
    case 'number':
    case 'string':
      return {
        type: schema.type,
        ...(schema.enum && { enum: schema.enum }),
        ...(schema.format !== undefined && { format: schema.format }),
      };
    default:
      return schema.type satisfies never;
  }
}

function objectSchema({ properties, additionalProperties }: DiscoverySchema): object {
  if (properties !== undefined) {
    return { type: 'object', properties: mapValues(properties, jsonSchema), additionalProperties: false };
  }
  return additionalProperties === undefined
    ? { type: 'object' }
    : { type: 'object', additionalProperties: jsonSchema(additionalProperties) };
}

const text = (isRight: (value: string) => boolean): FormatDefinition<string> => ({
  type: 'string',
  validate: isRight,
});
const number = (least: number, most: number): FormatDefinition<number> => ({
  type: 'number',
  validate: (value) => value >= least && value <= most,
});
const wholeNumber = (least: bigint, most: bigint) =>
  text((value) => /^-?\d{1,20}$/.test(value) && BigInt(value) >= least && BigInt(value) <= most);
const fits = (schema: z.ZodType) => text((value) => schema.safeParse(value).success);

/**
 * The formats of Google's documents; 64-bit whole numbers travel as text.
 * @source https://developers.google.com/discovery/v1/type-format
 */
const FORMATS = {
  int32: number(-(2 ** 31), 2 ** 31 - 1),
  uint32: number(0, 2 ** 32 - 1),
  int64: wholeNumber(-(2n ** 63n), 2n ** 63n - 1n),
  uint64: wholeNumber(0n, 2n ** 64n - 1n),
  // The nearest float of 3.4028235e38; a double has no bound that JSON could pass.
  float: number(-3.4028236e38, 3.4028236e38),
  double: number(-Number.MAX_VALUE, Number.MAX_VALUE),
  byte: fits(z.union([z.base64(), z.base64url()])),
  date: fits(z.iso.date()),
  'date-time': fits(z.iso.datetime({ offset: true })),
  'google-datetime': fits(z.iso.datetime({ offset: true })),
  'google-duration': text((value) => /^-?\d+(\.\d{1,9})?s$/.test(value)),
  // Judged against the schema that it masks: field-mask.ts.
  'google-fieldmask': true,
} as const;

function sentence(error: ErrorObject | undefined): string {
  if (error === undefined) return 'does not fit its schema';
  const at = error.instancePath === '' ? '' : ` at ${error.instancePath}`;
  const saw = JSON.stringify(error.data).slice(0, 60);
  switch (error.keyword) {
    case 'additionalProperties':
      return `unknown field "${error.params.additionalProperty}"${at}`;
    case 'enum':
      return `${saw}${at} is none of ${error.params.allowedValues.join(', ')}`;
    default:
      return `${saw}${at} ${error.message}`;
  }
}

function mapValues<Value, Result>(record: Readonly<Record<string, Value>>, change: (value: Value) => Result) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
