import type { z } from 'zod';
import type { ApiError } from '../engine/contract.ts';
import { invalid } from '../engine/refusal.ts';
import { badField } from './refusals.ts';

interface ExpectedBody {
  /** Null where the method has no body; it then takes an empty object, or nothing. */
  readonly schema: z.ZodType | null;
  /** What Google calls the body in its refusals; empty for the whole request. */
  readonly name: string;
}

/** @throws ApiError where it is not JSON, or not what the method takes */
export function parseBody(text: string, { schema, name }: ExpectedBody): unknown {
  const body = withoutNulls(parseJson(text) ?? {});
  if (schema === null) {
    const [unknown] = Object.keys(Object(body));
    if (unknown !== undefined) throw unknownName(unknown, name);
    return body;
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw refusal(parsed.error.issues[0], { body, name });
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

/** In Google's JSON a field that is null is not there; what is in the lists of a list is checked elsewhere. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.every(isMessage) ? value.map(dropNulls) : value;
  if (!isMessage(value)) return value;
  return Object.fromEntries(
    Object.entries(dropNulls(value)).map(([name, below]) => [name, withoutNulls(below)]),
  );
}

const isMessage = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const dropNulls = (message: object): object =>
  Object.fromEntries(Object.entries(message).filter(([, value]) => value !== null));

function refusal(
  issue: z.core.$ZodIssue | undefined,
  { body, name }: { readonly body: unknown; readonly name: string },
): ApiError {
  if (issue === undefined) return invalid('Request contains an invalid argument.');
  const field = fieldPath([name, ...issue.path]);
  if (issue.code === 'unrecognized_keys') return unknownName(issue.keys[0] ?? '', field);
  const saw = JSON.stringify(valueAt(body, issue.path))?.slice(0, 60) ?? 'nothing';
  const cell = /values(\[\d+\]\[\d+\])$/.exec(field)?.[1];
  if (cell !== undefined)
    return invalid(`Invalid values${cell}: ${saw.startsWith('[') ? 'list' : 'struct'}_value ${saw}`);
  return badField(field, `Invalid value at '${field}'${typeOf(field)}, ${saw}`);
}

/** As far as Google's own refusals were found quoted. */
function typeOf(field: string): string {
  if (/values\[\d+\]$/.test(field)) return ' (type.googleapis.com/google.protobuf.ListValue)';
  return /^requests(\[\d+\])?$/.test(field)
    ? ' (type.googleapis.com/google.apps.sheets.v4.BatchUpdateSpreadsheetRequest.Request)'
    : '';
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
    .replace(/^\.+/, '');

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (Object(value) === value ? Reflect.get(Object(value), key) : undefined),
    body,
  );
