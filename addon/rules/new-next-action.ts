import { FIRST_ACTIONS } from '../../mappings/journey/first-actions.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import type { StageKey } from '../../mappings/stages.ts';
import { appealDeadline } from './appeal-deadline.ts';
import type { CaseChanges } from './case-changes.ts';
import { officeDaysAfter } from './office-days.ts';
import type { OfficeSettings } from './office-settings.ts';

/** What a case's next action becomes in a stage, and by when; where the case ends, nothing. */
export function newNextAction({
  caseValues,
  stage,
  today,
  settings,
  because,
}: {
  readonly caseValues: CaseValues;
  readonly stage: StageKey;
  readonly today: string;
  readonly settings: OfficeSettings;
  /** What the receiver has to act on instead of the stage's first action; empty where there is nothing. */
  readonly because: string;
}): CaseChanges {
  const first = FIRST_ACTIONS[stage];
  if (first === null) return { nextAction: null, nextActionDue: null };
  const due = officeDaysAfter(today, first.dueInDays, settings.closures);
  const deadline = stage === 'appeal' ? appealDeadline(caseValues, settings) : null;
  const isSooner = deadline !== null && deadline >= today && deadline < due;
  return { nextAction: because === '' ? first.text : because, nextActionDue: isSooner ? deadline : due };
}
