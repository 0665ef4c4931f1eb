import { confirmedCase } from '../confirmed-case.ts';
import type { Claim } from '../settle/claim.ts';
import { claimedCase } from '../settle/claimed-cases.ts';
import type { ListedCase } from '../settle/settlement.ts';
import type { StandingRow } from '../settle/standing-row.ts';

/**
 * The claims whose rows are other cases' by now: while they waited somebody inserted, deleted or sorted rows.
 * @param rows as far as they were read
 */
export function strayedClaims(claims: readonly Claim[], rows: readonly StandingRow[]): readonly Claim[] {
  return claims.filter((claim) =>
    rows.some((row) => {
      if (row.rowNumber < claim.firstRow || claim.lastRow < row.rowNumber) return false;
      const claimed = claimedCase(claim, row.rowNumber);
      return claimed !== '' && !isCase(row, claimed);
    }),
  );
}

/** Somebody may have written over the number, which the add-on remembers. */
function isCase({ cells, confirmed }: StandingRow, caseId: string): boolean {
  return [cells.caseId, confirmedCase(confirmed)?.caseValues.caseId].some(
    (id) => String(id ?? '').trim() === caseId,
  );
}

/**
 * A claim on the rows in which its cases stand now, one claim for each block of rows. A case that is gone takes its
 * part of the claim along; a row that had no number went where the row above it went.
 * @param listed all cases with their numbers
 */
export function placedClaims(claim: Claim, listed: readonly ListedCase[]): readonly Claim[] {
  const rowsOf = new Map<string, readonly number[]>();
  for (const { rowNumber, caseValues } of listed) {
    const caseId = String(caseValues.caseId ?? '');
    rowsOf.set(caseId, [...(rowsOf.get(caseId) ?? []), rowNumber]);
  }
  const numbered = new Set([...rowsOf.values()].flat());
  const ids = new Map<number, string>();
  let shift = 0;
  for (let row = claim.firstRow; row <= claim.lastRow; row += 1) {
    const caseId = claimedCase(claim, row);
    const now = caseId === '' ? row + shift : placeOf(row, rowsOf.get(caseId) ?? []);
    if (now === undefined || (caseId === '' && numbered.has(now))) continue;
    shift = now - row;
    ids.set(now, caseId);
  }
  return blocksOf([...ids.keys()]).map((rows, index) => {
    const [firstRow = 0] = rows;
    return {
      ...claim,
      id: index === 0 ? claim.id : `${claim.id}.${firstRow}`,
      firstRow,
      lastRow: firstRow + rows.length - 1,
      cases: { firstRow, ids: rows.map((row) => ids.get(row) ?? '') },
    };
  });
}

/** Of a case that somebody copied, the row that was claimed, else the first. */
function placeOf(row: number, places: readonly number[]): number | undefined {
  return places.includes(row) ? row : places[0];
}

function blocksOf(rowNumbers: readonly number[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const row of [...rowNumbers].sort((a, b) => a - b)) {
    const block = blocks[blocks.length - 1];
    if (block !== undefined && block[block.length - 1] === row - 1) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}
