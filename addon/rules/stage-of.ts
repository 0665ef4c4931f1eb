import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { STAGES, type StageKey } from '../../mappings/stages.ts';

/** The stage of a case; one without a stage waits for whoever takes cases in. */
export function stageOf(caseValues: CaseValues): StageKey {
  return STAGES.find(({ key }) => key === caseValues.stage)?.key ?? 'intake';
}

/** Whether somebody still works on a case. */
export function isOpen(caseValues: CaseValues): boolean {
  const stage = stageOf(caseValues);
  return STAGES.some(({ key, role }) => key === stage && role !== null);
}
