import { type FieldMask, InvalidFieldMask, parseFieldMask } from '../field-mask.ts';
import { keptColorMask } from './colors.ts';
import { type KnownFields, unknownPath } from './known-fields.ts';
import { invalid } from './refusal.ts';

/**
 * The mask of an update.
 * @throws ApiError 400 where it is missing or names what is no field
 */
export function requestedFields(fields: string | null | undefined, known: KnownFields): FieldMask {
  if (!fields) {
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const mask = parsed(fields);
  const unknown = unknownPath(mask, known);
  if (unknown !== null) throw invalid(`Invalid field: ${unknown}`);
  return keptColorMask(mask);
}

/** True where the update takes this field or a part of it. */
export const takes = (mask: FieldMask, field: string): boolean => mask.has('*') || mask.has(field);

function parsed(fields: string): FieldMask {
  try {
    return parseFieldMask(fields);
  } catch (error) {
    if (error instanceof InvalidFieldMask) throw invalid(`Invalid field mask: ${fields}`);
    throw error;
  }
}
