import type { RawCell } from '../read/raw-sheet.ts';

/**
 * The digits of a number cell that holds an id or a phone: with the leading zeros that its format shows
 * (`012345678` over a stored 12345678), without thousands separators.
 * @returns null where the number is negative, has a fraction, or is too long to be exact
 */
export function digitsShown(cell: RawCell): string | null {
  const value = Number(cell.value);
  if (!Number.isSafeInteger(value) || value < 0) return null;
  const stored = String(value);
  if (cell.text === stored) return stored;
  const shown = cell.text.replace(/\D/g, '');
  return shown.replace(/^0+/, '') === stored ? shown : stored;
}
