import type { Claim } from './claim.ts';

/** What is noted down of the rows of a claim that could not be settled: one claim each, so that the others go on. */
export function stuckClaims(claim: Claim, rowNumbers: Iterable<number>): readonly Claim[] {
  return [...rowNumbers]
    .filter((row) => claim.firstRow <= row && row <= claim.lastRow)
    .map((row) => ({
      ...claim,
      id: claim.isStuck === true ? claim.id : `${claim.id}.${row}`,
      firstRow: row,
      lastRow: row,
      isStuck: true,
    }));
}
