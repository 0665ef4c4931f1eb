import type { RoleKey } from '../../../roles.ts';
import { STAGES } from '../../../stages.ts';
import { quoted } from '../../overdue.ts';
import type { CaseFormulas } from '../case-formulas.ts';

/** Cases in a stage of that role; one without a stage waits for whoever takes cases in. */
export function inStagesOf(role: RoleKey, { cell }: Pick<CaseFormulas, 'cell'>): string {
  const stages = STAGES.filter((stage) => stage.role === role).map(({ label }) => label);
  const noStage = `AND(${cell('caseId')}<>"",${cell('stage')}="")`;
  return anyOf([
    ...stages.map((label) => `${cell('stage')}=${quoted(label)}`),
    ...(STAGES[0].role === role ? [noStage] : []),
  ]);
}

export function anyOf(formulas: readonly string[]): string {
  return `OR(${formulas.join(',')})`;
}
