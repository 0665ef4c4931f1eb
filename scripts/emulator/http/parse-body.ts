import type { z } from 'zod';
import type { ApiError } from '../engine/contract.ts';
import { invalid } from '../engine/refusal.ts';
import { badField } from './refusals.ts';

/**
 * Reads the body of a request; a method without one takes an empty object, or nothing.
 * @throws ApiError where it is not JSON, or not what the method takes
 */
export function parseBody(text: string, schema: z.ZodType | null): { json: unknown; body: unknown } {
  const json = parseJson(text);
  const body = json ?? {};
  if (schema === null) {
    const [unknown] = Object.keys(body);
    if (unknown !== undefined) throw unknownName(unknown, '');
    return { json, body };
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return { json, body: parsed.data };
  throw refusal(parsed.error.issues[0], body);
}

export function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badField(
      '',
      `Invalid JSON payload received. Unexpected end of string or token.\n${text.slice(0, 40)}\n^`,
    );
  }
}

function refusal(issue: z.core.$ZodIssue | undefined, body: unknown): ApiError {
  if (issue === undefined) return invalid('Request contains an invalid argument.');
  const field = fieldPath(issue.path);
  if (issue.code === 'unrecognized_keys') return unknownName(issue.keys[0] ?? '', field);
  const saw = JSON.stringify(valueAt(body, issue.path))?.slice(0, 60) ?? 'nothing';
  return badField(field, `Invalid value at '${field}', ${saw}`);
}

function unknownName(name: string, field: string): ApiError {
  const at = field === '' ? '' : ` at '${field}'`;
  return badField(field, `Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`);
}

/** `data[0].values` */
const fieldPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (Object(value) === value ? Reflect.get(Object(value), key) : undefined),
    body,
  );
