import type { Claim } from './claim.ts';

/** Where and when an edit was made, for Google's log: what was typed, and by whom, is nobody's there. */
export function claimPlace({ firstRow, lastRow, firstColumn, lastColumn, at }: Claim): string {
  const rows = `rows ${firstRow} to ${lastRow}`;
  const columns = `columns ${firstColumn} to ${lastColumn}`;
  return `${rows}, ${columns}, at ${new Date(at).toISOString()}`;
}
