import { finishingMoves } from '../../mappings/journey/moves.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import type { StageKey } from '../../mappings/stages.ts';
import { isMet } from './is-met.ts';

/** Where a case goes when its stage is finished; null where nothing is left to finish. */
export function stageAfter({
  caseValues,
  stage,
  today,
}: {
  readonly caseValues: CaseValues;
  readonly stage: StageKey;
  readonly today: string;
}): StageKey | null {
  const ways = finishingMoves(stage);
  const decided = ways.find(
    ({ needs }) =>
      needs.length > 0 && needs.every((requirement) => isMet({ requirement, caseValues, today })),
  );
  return (decided ?? ways[0])?.to ?? null;
}
