/** Anybody can call an endpoint with anything; what is not of the right form counts as not given. */

const LONGEST_ID = 60;
const LONGEST_REASON = 500;
/** As many cells as a spreadsheet holds. */
const MOST_ROWS = 10_000_000;

export function caseIdGiven(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_ID ? value.trim() : null;
}

/** From 1. */
export function rowNumberGiven(value: unknown): number | null {
  return isWhole(value) && value >= 1 && value <= MOST_ROWS ? value : null;
}

/** How many were shown already. */
export function countGiven(value: unknown): number {
  return isWhole(value) && value >= 0 ? value : 0;
}

/** One line; null where it is no text or too long. */
export function reasonGiven(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string' || value.length > LONGEST_REASON) return null;
  return value.replace(/\s+/g, ' ').trim();
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
