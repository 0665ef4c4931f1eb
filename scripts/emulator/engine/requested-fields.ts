import { type FieldMask, InvalidFieldMask, parseFieldMask } from '../field-mask.ts';
import { isGoogleField } from '../messages/message-fields.ts';
import { keptColorMask } from './colors.ts';
import { type MaskedFields, unknownPath } from './known-fields.ts';
import { invalid, unimplemented } from './refusal.ts';

/**
 * The mask of an update.
 * @throws ApiError 400 where it is missing or names what is no field; 501 where only the emulator lacks it
 */
export function requestedFields(
  fields: string | null | undefined,
  { message, fields: known }: MaskedFields,
): FieldMask {
  if (!fields) {
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const mask = parsed(fields);
  const unknown = unknownPath(mask, known);
  if (unknown !== null && isGoogleField(message, unknown)) throw unimplemented(`an update of ${unknown}`);
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
