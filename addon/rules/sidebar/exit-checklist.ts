import { FIELD_BY_KEY } from '../../../mappings/fields.ts';
import { EXIT_CHECKLISTS } from '../../../mappings/journey/checklists.ts';
import { REQUIREMENT_BY_KEY, type RequirementKey } from '../../../mappings/journey/requirements.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { type Actor, fillsOneOf } from '../actor.ts';
import { isMet } from '../is-met.ts';
import { missingToLeave } from '../missing-to-leave.ts';
import { stageOf } from '../stage-of.ts';

export interface ChecklistEntry {
  readonly label: string;
  readonly isMet: boolean;
}

/**
 * What the stage of a case asks for before it is finished, and what an earlier one should have left. What rests
 * on fields that this person may not see is left out.
 * @param today `2025-03-31`
 */
export function exitChecklist({
  caseValues,
  today,
  by,
}: {
  readonly caseValues: CaseValues;
  readonly today: string;
  readonly by: Actor;
}): readonly ChecklistEntry[] {
  const stage = stageOf(caseValues);
  const asked = EXIT_CHECKLISTS[stage];
  const further = missingToLeave({ caseValues, stage, today }).filter((one) => !asked.includes(one));
  return [...asked, ...further]
    .filter((requirement) => maySee(by, requirement))
    .map((requirement) => ({
      label: REQUIREMENT_BY_KEY[requirement].label,
      isMet: isMet({ requirement, caseValues, today }),
    }));
}

function maySee(by: Actor, requirement: RequirementKey): boolean {
  return REQUIREMENT_BY_KEY[requirement].fields.some((field) => fillsOneOf(by, FIELD_BY_KEY[field].view));
}
