/** What a mask takes below each name; an empty one takes everything there. `*` stands for every name. */
export interface FieldMask extends ReadonlyMap<string, FieldMask> {}

/** The text is no field mask. */
export class InvalidFieldMask extends Error {
  override readonly name = 'InvalidFieldMask';
}

/**
 * Reads `a.b`, `a/b`, `a(b,c.d)` and `*`, in lists.
 * @throws InvalidFieldMask
 */
export function parseFieldMask(text: string): FieldMask {
  const tokens = text.match(/[A-Za-z0-9_*-]+|[^\s]/gu) ?? [];
  const reader = { tokens, next: 0 };
  const mask: MutableMask = new Map();
  readList(reader, mask);
  if (reader.next < tokens.length) throw new InvalidFieldMask(`Cannot read the field mask: ${text}`);
  return mask;
}

/** The part of a JSON value that a mask names; a list is picked entry by entry. */
export function pickFields(value: unknown, mask: FieldMask): unknown {
  if (mask.size === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((entry) => pickFields(entry, mask));
  const picked: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    const below = mask.get(name) ?? mask.get('*');
    if (below && content !== undefined) picked[name] = pickFields(content, below);
  }
  return picked;
}

/** `target` with what the mask names taken from `source`; named and absent there, it goes. */
export function applyFields<Value extends object>({
  target,
  source,
  mask,
}: {
  readonly target: Value;
  readonly source: object;
  readonly mask: FieldMask;
}): Value {
  if (mask.size === 0 || mask.has('*')) return { ...withoutNulls(source) } as Value; // the same message
  const result: Record<string, unknown> = Object.fromEntries(Object.entries(target));
  const given = withoutNulls(source);
  for (const [name, below] of mask) {
    const content = below.size === 0 ? given[name] : nested(result[name], given[name], below);
    if (content === undefined) delete result[name];
    else result[name] = content;
  }
  return result as Value; // only fields of the same message were exchanged
}

type MutableMask = Map<string, MutableMask>;

interface TokenReader {
  readonly tokens: readonly string[];
  next: number;
}

function readList(reader: TokenReader, mask: MutableMask): void {
  do readPath(reader, mask);
  while (take(reader, ','));
}

function readPath(reader: TokenReader, mask: MutableMask): void {
  const name = reader.tokens[reader.next++];
  if (name === undefined || !/^[A-Za-z0-9_*-]/u.test(name)) {
    throw new InvalidFieldMask(`Cannot read the field mask near: ${name ?? 'its end'}`);
  }
  const known = mask.get(name);
  if (take(reader, '.') || take(reader, '/')) readPath(reader, below(mask, name));
  else if (take(reader, '(')) {
    readList(reader, below(mask, name));
    if (!take(reader, ')')) throw new InvalidFieldMask(`A bracket stays open after: ${name}`);
  } else mask.set(name, new Map());
  // Once taken whole, a part of it adds nothing.
  if (known?.size === 0) mask.set(name, known);
}

function below(mask: MutableMask, name: string): MutableMask {
  const known = mask.get(name);
  if (known && known.size > 0) return known;
  const fresh: MutableMask = new Map();
  mask.set(name, fresh);
  return fresh;
}

function take(reader: TokenReader, token: string): boolean {
  if (reader.tokens[reader.next] !== token) return false;
  reader.next += 1;
  return true;
}

function nested(target: unknown, source: unknown, mask: FieldMask): object | undefined {
  const result = applyFields({ target: asObject(target), source: asObject(source), mask });
  return Object.keys(result).length === 0 ? undefined : result;
}

const asObject = (value: unknown): object => (value !== null && typeof value === 'object' ? value : {});

/** In Google's JSON a null is an absent field. */
function withoutNulls(source: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).filter(([, content]) => content !== null));
}
