import type { Claim } from '../settle/claim.ts';
import { rowSpans } from './row-spans.ts';

/** What one reading asks for: its address must not grow too long, nor its reply. */
const MOST_SPANS = 20;
const MOST_ROWS = 500;

/**
 * The rows that are settled next, counted from 1. Short claims come before long ones, so that nobody waits
 * until a pasted column is through; each from its first row on.
 */
export function nextPass(claims: readonly Claim[]): ReadonlySet<number> {
  let rows: ReadonlySet<number> = new Set();
  for (const claim of [...claims].sort(shortAndOldFirst)) {
    const taken = new Set(rows);
    for (let row = claim.firstRow; row <= claim.lastRow && taken.size < MOST_ROWS; row += 1) taken.add(row);
    if (rowSpans(taken).length <= MOST_SPANS) rows = taken;
  }
  return rows;
}

/** A claim as far as its rows are still there; null where none is: somebody may have deleted them. */
export function claimWithin(claim: Claim, lastRow: number): Claim | null {
  if (claim.lastRow <= lastRow) return claim;
  return claim.firstRow > lastRow ? null : { ...claim, lastRow };
}

/** Whether a claim has more rows than are settled at once. */
export function isLong({ firstRow, lastRow }: Claim): boolean {
  return lastRow - firstRow >= MOST_ROWS;
}

/** What is left of a claim once these rows are settled; null where nothing is. */
export function restOf(claim: Claim, settled: ReadonlySet<number>): Claim | null {
  let { firstRow } = claim;
  while (firstRow <= claim.lastRow && settled.has(firstRow)) firstRow += 1;
  if (firstRow === claim.firstRow) return claim;
  return firstRow > claim.lastRow ? null : { ...claim, firstRow };
}

function shortAndOldFirst(a: Claim, b: Claim): number {
  return Number(isLong(a)) - Number(isLong(b)) || a.at - b.at;
}
