import { EXIT_CHECKLISTS, standingNeeds } from '../../mappings/journey/checklists.ts';
import type { RequirementKey } from '../../mappings/journey/requirements.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import type { StageKey } from '../../mappings/stages.ts';
import { isMet } from './is-met.ts';
import { stageAfter } from './stage-after.ts';

/**
 * What is missing before a stage can be finished: its exit checklist, then what an earlier stage should have
 * left (cases from the legacy workbooks may have skipped it). Empty where the case can go on, or has ended.
 * @param today `2025-03-31`
 */
export function missingToLeave({
  caseValues,
  stage,
  today,
}: {
  readonly caseValues: CaseValues;
  readonly stage: StageKey;
  readonly today: string;
}): readonly RequirementKey[] {
  const next = stageAfter({ caseValues, stage, today });
  if (next === null) return [];
  return unmet([...EXIT_CHECKLISTS[stage], ...standingNeeds(next)], { caseValues, today });
}

/** Those of the requirements that are not met, each once. */
export function unmet(
  requirements: readonly RequirementKey[],
  at: { readonly caseValues: CaseValues; readonly today: string },
): readonly RequirementKey[] {
  return [...new Set(requirements)].filter((requirement) => !isMet({ requirement, ...at }));
}
