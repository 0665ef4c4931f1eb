import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import type { Normalised } from '../source-row.ts';

const BETWEEN_NOTES = ' · ';
const BETWEEN_OTHERS = ', ';

/** The value of several columns of one key: every different one, in the order of the sheet. */
export function joinValues(key: LegacyKey, before: Normalised | undefined, value: Normalised): Normalised {
  if (before === undefined) return value;
  if (Array.isArray(before) || Array.isArray(value)) {
    return [...new Set([before, value].flat().map(String))];
  }
  const between = key === 'notes' ? BETWEEN_NOTES : BETWEEN_OTHERS;
  const parts = String(before).split(between);
  return parts.includes(String(value)) ? before : [...parts, value].join(between);
}
