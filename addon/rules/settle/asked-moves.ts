import type { StageKey } from '../../../mappings/stages.ts';
import type { ChosenStage } from './judge-cells.ts';
import { isOwnReason } from './reason-of-move.ts';
import type { RowLook } from './row-look.ts';
import type { RowState } from './row-state.ts';
import type { RowClaim } from './standing-row.ts';

/** A move that somebody asked for. */
export interface AskedMove {
  readonly to: StageKey | 'next';
  readonly reason: string;
  /** Whether a reason stands in the row that somebody else wrote. */
  readonly isReasonOfOthers: boolean;
  readonly claim: Pick<RowClaim, 'id' | 'by' | 'way'>;
  /** Where it was asked for, and where the answer is noted. */
  readonly at: 'stage' | 'finish';
}

/**
 * The moves that were asked for, oldest first. A tick beside a stage that was chosen, or that carries out what was
 * asked for in the sidebar, says no more than that.
 */
export function askedMoves(
  { content }: RowState,
  { look, chosen }: { readonly look: RowLook; readonly chosen: ChosenStage | null },
): readonly AskedMove[] {
  const { claims, editors, row } = look;
  const hasWish = claims.some(({ wish }) => wish !== null);
  const isTick = row.isTicked && chosen === null && !hasWish;
  return claims.flatMap((claim): readonly AskedMove[] => {
    const isOwn = isOwnReason(content, look, claim.by);
    const inRow = {
      reason: isOwn ? row.reason : '',
      isReasonOfOthers: row.reason !== '' && !isOwn,
      claim,
    };
    return [
      ...(chosen?.claim === claim ? [{ to: chosen.to, ...inRow, at: 'stage' as const }] : []),
      ...(claim.wish === null
        ? []
        : [{ ...claim.wish, isReasonOfOthers: false, claim, at: 'finish' as const }]),
      ...(isTick && editors.get('finish') === claim
        ? [{ to: 'next' as const, ...inRow, at: 'finish' as const }]
        : []),
    ];
  });
}
