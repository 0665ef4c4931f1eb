const MILLISECONDS_A_DAY = 86_400_000;
/** Excel and Google Sheets count days from here; right for every date from March 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A date `2025-03-31`, or a time of day `2025-03-31T14:05:00` on the office's clock, as a spreadsheet stores it. */
export function serialDay(iso: string): number {
  // A bare date is read as UTC, a time of day only where it says so.
  return (Date.parse(iso.includes('T') ? `${iso}Z` : iso) - DAY_ZERO) / MILLISECONDS_A_DAY;
}

/** 31 December 9999, the last day that spreadsheets know. */
const LAST_DAY = 2_958_465;

/** Whether a number in a cell can be a day at all: somebody may have typed a phone there. */
export function isSerialDay(serial: number): boolean {
  return serial >= 0 && serial < LAST_DAY + 1;
}

/**
 * The date on which a stored day falls; a time of day is dropped.
 * @throws RangeError where the number is far too large
 */
export function isoOfSerialDay(serial: number): string {
  return new Date(Math.floor(serial) * MILLISECONDS_A_DAY + DAY_ZERO).toISOString().slice(0, 10);
}
