import type { DiscoveryDocument, DiscoverySchema } from './discovery.ts';
import { fieldAt, maskFaults } from './field-mask.ts';
import type { FoundObject } from './objects-of-body.ts';

/** A request that changes fields names them: its `fields` is not empty, and holds only what it masks. */
export function requestMaskFaults(
  { schema, object, at }: FoundObject,
  document: DiscoveryDocument,
): readonly string[] {
  const field = schema.properties?.fields;
  if (field?.format !== 'google-fieldmask') return [];
  const mask = object.fields ?? '';
  if (typeof mask !== 'string') return [];
  if (mask === '') return mustNotBeEmpty(field) ? [`${at} has no fields`] : [];
  const masked = maskedSchema(schema, field, document);
  if (masked === null) return [`nobody knows what ${at}/fields masks`];
  return maskFaults(mask, masked, document).map((fault) => `${at}/fields: ${fault}`);
}

/** A mask that is needed only sometimes says when before these words. */
const mustNotBeEmpty = ({ description = '' }: DiscoverySchema) =>
  /(^|\. )At least one field must be specified\./.test(description);

/**
 * What a mask's paths start from. Only its description says so: "The root `newPosition.overlayPosition` is
 * implied", "The root `SlicerSpec` is implied", "The root is the CellData".
 */
function maskedSchema(
  request: DiscoverySchema,
  mask: DiscoverySchema,
  document: DiscoveryDocument,
): DiscoverySchema | null {
  const named = /[Tt]he root(?: is the)? [`']?([\w.]+)/.exec(mask.description ?? '')?.[1];
  if (named === undefined) return null;
  return fieldAt(named.split('.'), request, document) ?? document.schemas[named] ?? null;
}
