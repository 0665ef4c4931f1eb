import type { Exchange } from '../../scripts/emulator/http/exchange.ts';
import type { DiscoveryDocument, DiscoveryMethod } from './discovery.ts';
import { eachObject, type FoundObject } from './objects-of-body.ts';
import { readOnlyFields } from './read-only-fields.ts';
import { requestMaskFaults } from './request-masks.ts';

/**
 * The four rules that the schemas of a discovery document cannot express, and that Google holds all the same:
 * one sentence per breach in the request.
 */
export function handRuleFaults(
  { query, requestBody }: Exchange,
  method: DiscoveryMethod,
  document: DiscoveryDocument,
): readonly string[] {
  const faults: string[] = [...queryFaults(method, query)];
  if (method.request === undefined) return faults;
  eachObject({ schemaName: method.request.$ref, value: requestBody ?? {}, document }, (found) => {
    faults.push(
      ...kindFaults(found),
      ...requestMaskFaults(found, document),
      ...inputFaults(found),
      ...readOnlyFaults(found),
    );
  });
  return faults;
}

/** Exactly one kind per entry of a batchUpdate. */
function kindFaults({ schemaName, object, at }: FoundObject): readonly string[] {
  if (schemaName !== 'Request') return [];
  const kinds = Object.keys(object);
  if (kinds.length === 1) return [];
  return [`${at} asks for ${kinds.length} kinds at once: ${kinds.join(', ') || 'nothing'}`];
}

/** Values are never written without saying how they are to be understood: in the query, or in the body. */
function queryFaults(method: DiscoveryMethod, query: Exchange['query']): readonly string[] {
  if (!(INPUT_OPTION in method.parameters)) return [];
  return inputOptionFaults(query.find(([name]) => name === INPUT_OPTION)?.[1]);
}

const inputFaults = ({ schema, object }: FoundObject) =>
  schema.properties?.[INPUT_OPTION] === undefined ? [] : inputOptionFaults(object[INPUT_OPTION]);

const INPUT_OPTION = 'valueInputOption';

const inputOptionFaults = (option: unknown) =>
  option === undefined || option === 'INPUT_VALUE_OPTION_UNSPECIFIED'
    ? [`values are written without ${INPUT_OPTION}`]
    : [];

/** A field that only Google may fill in is not sent. */
function readOnlyFaults({ schemaName, schema, object, at }: FoundObject): readonly string[] {
  const readOnly = readOnlyFields(schemaName, schema);
  return Object.keys(object)
    .filter((name) => readOnly.has(name))
    .map((name) => `${at || 'the body'} sends ${name}, which is read-only`);
}
