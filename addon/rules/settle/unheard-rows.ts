import { foundFields } from './found-changes.ts';
import { isReasonUnheard } from './reason-of-move.ts';
import { lookAt } from './row-look.ts';
import type { RowWrite, Settlement } from './settlement.ts';
import type { ClaimedRow } from './standing-row.ts';

/**
 * Whether a case that somebody moves would stay, though its row holds something that nobody has told of yet, or
 * would move without a reason that stands beside: what was typed right before the tick may be noted down right
 * after it, for Google starts runs in any order.
 */
export function isSomebodyUnheard(
  rows: readonly ClaimedRow[],
  { writes }: Pick<Settlement, 'writes'>,
): boolean {
  const asked = new Map(writes.filter(isAskedMove).map((write) => [write.rowNumber, write]));
  return rows
    .filter(({ claims }) => claims.length > 0)
    .map(lookAt)
    .some((look) => {
      const write = asked.get(look.row.rowNumber);
      if (write === undefined || look.confirmed === null) return false;
      return isReasonUnheard(look) || (!isMove(write) && foundFields(look, look.confirmed).length > 0);
    });
}

function isAskedMove(write: RowWrite): boolean {
  return write.untick || 'stage' in write.cells || isMove(write);
}

function isMove({ cells }: RowWrite): boolean {
  return 'stageSince' in cells;
}
