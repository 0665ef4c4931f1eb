import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { calendarDaysAfter } from './office-days.ts';
import type { OfficeSettings } from './office-settings.ts';
import { textOf } from './text-of.ts';

/** The last day on which a case's decision can be appealed against; null where there is no decision yet. */
export function appealDeadline(
  caseValues: CaseValues,
  { appealDays }: Pick<OfficeSettings, 'appealDays'>,
): string | null {
  const decided = textOf(caseValues, 'decisionDate');
  return decided === '' ? null : calendarDaysAfter(decided, appealDays);
}

/** Whether that day has passed. */
export function isTooLateToAppeal({
  caseValues,
  today,
  settings,
}: {
  readonly caseValues: CaseValues;
  readonly today: string;
  readonly settings: OfficeSettings;
}): boolean {
  const deadline = appealDeadline(caseValues, settings);
  return deadline !== null && deadline < today;
}
