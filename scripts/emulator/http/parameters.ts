import { inSnakeCase } from '../messages/field-names.ts';
import { badField } from './refusals.ts';

/** Of every method; those of them that would change what is sent are refused where they are used. */
const COMMON = [
  '$.xgafv',
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
];

/** The query of one request, its names checked. */
export class Parameters {
  readonly #query: readonly (readonly [name: string, value: string])[];

  /** @throws ApiError where the method does not know one of them */
  constructor(query: readonly (readonly [name: string, value: string])[], known: readonly string[]) {
    for (const [name] of query) {
      if (!known.includes(name) && !COMMON.includes(name)) throw unknownParameter(name);
    }
    this.#query = query;
  }

  all(name: string): readonly string[] {
    return this.#query.filter(([own]) => own === name).map(([, value]) => value);
  }

  /** The last one counts; null where there is none. */
  one(name: string): string | null {
    return this.all(name).at(-1) ?? null;
  }

  flag(name: string): boolean {
    const value = this.one(name);
    if (value === null || value === 'false' || value === '0') return false;
    if (value === 'true' || value === '1') return true;
    throw badField(inSnakeCase(name), `Invalid value at '${inSnakeCase(name)}' (TYPE_BOOL), "${value}"`);
  }

  /** One of an enumeration of the Sheets API, named as there; null where there is none. */
  choice<Value extends string>(name: string, type: string, values: readonly Value[]): Value | null {
    const text = this.one(name);
    if (text === null) return null;
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) throw badChoice(inSnakeCase(name), type, text);
    return value;
  }
}

/** A value that is none of an enumeration's. */
export const badChoice = (field: string, type: string, text: string) =>
  badField(
    field,
    `Invalid value at '${field}' (type.googleapis.com/google.apps.sheets.v4.${type}), "${text}"`,
  );

const unknownParameter = (name: string) =>
  badField(
    '',
    `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
  );
