import { foundFields } from './found-changes.ts';
import { lookAt } from './row-look.ts';
import type { RowWrite, Settlement } from './settlement.ts';
import type { ClaimedRow } from './standing-row.ts';

/**
 * Whether a case that somebody moves would stay, though its row holds something that nobody has told of yet: what
 * was typed right before the tick may be noted down right after it, for Google starts runs in any order.
 */
export function isSomebodyUnheard(
  rows: readonly ClaimedRow[],
  { writes }: Pick<Settlement, 'writes'>,
): boolean {
  const staying = new Set(writes.filter(isRefusedMove).map(({ rowNumber }) => rowNumber));
  return rows
    .filter(({ row, claims }) => staying.has(row.rowNumber) && claims.length > 0)
    .map(lookAt)
    .some((look) => look.confirmed !== null && foundFields(look, look.confirmed).length > 0);
}

function isRefusedMove({ untick, cells }: RowWrite): boolean {
  return (untick || 'stage' in cells) && !('stageSince' in cells);
}
