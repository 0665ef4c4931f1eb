import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { STAGES, type StageKey } from '../../mappings/stages.ts';

/** The stage of a case; one without a stage waits for whoever takes cases in. */
export function stageOf(caseValues: CaseValues): StageKey {
  return STAGES.find(({ key }) => key === caseValues.stage)?.key ?? 'intake';
}
