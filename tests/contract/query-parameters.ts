import type { DiscoveryDocument, DiscoveryMethod, DiscoveryParameter, DiscoverySchema } from './discovery.ts';
import { maskFaults } from './field-mask.ts';
import type { MethodCall } from './methods.ts';

/** One sentence per parameter of the path or the query that Google does not know or cannot read. */
export function parameterFaults(
  { method, pathValues }: MethodCall,
  query: readonly (readonly [name: string, value: string])[],
  document: DiscoveryDocument,
): readonly string[] {
  const known = { ...document.parameters, ...method.parameters };
  return [
    ...[...pathValues].flatMap(([name, value]) => valueFaults(name, value, known[name])),
    ...query.flatMap(([name, value]) => valueFaults(name, value, queryParameter(known[name]))),
    ...repeated(query.map(([name]) => name).filter((name) => known[name]?.repeated === false)),
    ...missing(method, new Set(query.map(([name]) => name))),
    ...query
      .filter(([name]) => name === 'fields')
      .flatMap(([, mask]) => maskFaults(mask, replySchema(method), document)),
  ];
}

const queryParameter = (parameter: DiscoveryParameter | undefined) =>
  parameter?.location === 'query' ? parameter : undefined;

function valueFaults(name: string, value: string, parameter: DiscoveryParameter | undefined) {
  if (parameter === undefined) return [`unknown query parameter "${name}"`];
  return isReadable(value, parameter) ? [] : [`${parameter.location} parameter ${name} cannot be "${value}"`];
}

function isReadable(value: string, { type, enum: words, pattern }: DiscoveryParameter): boolean {
  switch (type) {
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'integer':
      return /^-?\d+$/.test(value);
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value));
    case 'string':
      return (words?.includes(value) ?? true) && (pattern === undefined || new RegExp(pattern).test(value));
    default:
      return type satisfies never;
  }
}

const repeated = (names: readonly string[]) =>
  [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
    (name) => `query parameter ${name} is given twice`,
  );

const missing = ({ parameters }: DiscoveryMethod, given: ReadonlySet<string>) =>
  Object.entries(parameters)
    .filter(([name, { location, required }]) => location === 'query' && required && !given.has(name))
    .map(([name]) => `query parameter ${name} is missing`);

/** Where a method's reply has no body, a mask can name nothing. */
const replySchema = ({ response }: DiscoveryMethod): DiscoverySchema => response ?? { type: 'object' };
