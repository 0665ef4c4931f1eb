import { ApiError } from '../engine/contract.ts';
import { invalid, unimplemented } from '../engine/refusal.ts';
import { inSnakeCase } from './field-names.ts';

/** What is found wrong with a message, and where. */
export class Findings {
  /** From the body down to the field that is being looked at. */
  readonly path: (string | number)[];
  readonly #violations: { readonly field?: string; readonly description: string }[] = [];
  #lacking: string | null = null;
  #unfit: string | null = null;

  /** @param at what Google calls the body in its refusals; nothing for the whole request */
  constructor(at: readonly string[]) {
    this.path = [...at];
  }

  /** The field as Google names it: `requests[0].update_cells.rows`. */
  get field(): string {
    return fieldOf(this.path);
  }

  addUnknownName(name: string): void {
    this.#addName(name, 'Cannot find field.', this.field);
  }

  /** A list where one entry is expected. */
  addNotRepeating(): void {
    const { name, parent } = this.#nameAndParent();
    this.#addName(name, 'Proto field is not repeating, cannot start list.', parent);
  }

  /** An object where a scalar is expected. */
  addObjectForScalar(): void {
    const { name, parent } = this.#nameAndParent();
    this.#add(`Invalid value${placed(parent)} (${name}), Starting an object on a scalar field`, parent);
  }

  /** @param type as Google names it, such as `TYPE_INT32` */
  addInvalidValue(type: string, value: unknown): void {
    const { field } = this;
    this.#add(`Invalid value${placed(field)} (${type}), ${shortJson(value)}`, field);
  }

  /** Google could, the emulator cannot. */
  addLacking(what: string): void {
    this.#lacking ??= `${what}${placed(this.field)}`;
  }

  /** A message that can be read and makes no sense. */
  addUnfit(message: string): void {
    this.#unfit ??= message;
  }

  /** @throws ApiError that tells all that cannot be read, or else the first thing that cannot be done */
  throwFirst(): void {
    if (this.#violations.length > 0) throw this.#unreadable();
    if (this.#lacking !== null) throw unimplemented(this.#lacking);
    if (this.#unfit !== null) throw invalid(this.#unfit);
  }

  #addName(name: string, reason: string, at: string): void {
    this.#add(`Invalid JSON payload received. Unknown name "${name}"${placed(at)}: ${reason}`, at);
  }

  #add(description: string, field: string): void {
    this.#violations.push(field === '' ? { description } : { field, description });
  }

  /** An entry of a list has no name. */
  #nameAndParent(): { readonly name: string; readonly parent: string } {
    const name = this.path.at(-1);
    return typeof name === 'string'
      ? { name, parent: fieldOf(this.path.slice(0, -1)) }
      : { name: '', parent: this.field };
  }

  #unreadable(): ApiError {
    return new ApiError(this.#violations.map(({ description }) => description).join('\n'), {
      code: 400,
      status: 'INVALID_ARGUMENT',
      details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: this.#violations }],
    });
  }
}

const fieldOf = (path: readonly (string | number)[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${inSnakeCase(key)}`))
    .join('')
    .replace(/^\./, '');

const placed = (field: string): string => (field === '' ? '' : ` at '${field}'`);

/** What was sent, as far as a refusal quotes it. */
export const shortJson = (value: unknown): string => JSON.stringify(value).slice(0, 60);
