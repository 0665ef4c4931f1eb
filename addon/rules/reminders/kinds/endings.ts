import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import type { AUTHORITY_STATUSES } from '../../../../mappings/statuses.ts';
import { appealDeadline } from '../../appeal-deadline.ts';
import { calendarDaysAfter } from '../../office-days.ts';
import type { ReminderSettings } from '../../settings/reminder-settings.ts';
import { isOpen, stageOf } from '../../stage-of.ts';
import { textOf } from '../../text-of.ts';
import { siblingsOf } from '../claim-siblings.ts';
import type { DayRule, MatterDay } from '../matter-rule.ts';

/** For how many days after it ended something is still told. */
const DAYS_AFTER_END = 30;

/** While a decision can be appealed against and nobody has; an appeal that was submitted is one no more. */
export const appealEnding: DayRule = (caseValues, day) => {
  if (!mayStillAppeal(caseValues)) return null;
  const last = appealDeadline(caseValues, day.settings);
  return last !== null && isTold(last, day.settings.appealWarningDays, day) ? last : null;
};

function mayStillAppeal(caseValues: CaseValues): boolean {
  const status = textOf(caseValues, 'authorityStatus');
  switch (stageOf(caseValues)) {
    case 'appeal':
      return status !== ('appeal' satisfies StatusKey);
    // An answer that came while the case still stands with the authority has begun to run as well.
    case 'submitted':
    case 'decision':
      return status === ('rejected' satisfies StatusKey) || status === ('partlyApproved' satisfies StatusKey);
    default:
      return false;
  }
}

type StatusKey = (typeof AUTHORITY_STATUSES)[number]['key'];

/** Of closed cases too, as nobody looks at those; not of clients who left, nor where a renewal is under way. */
export const entitlementEnding: DayRule = (caseValues, day) => {
  const until = textOf(caseValues, 'entitlementUntil');
  if (until === '' || !isTold(until, day.settings.entitlementWarningDays, day)) return null;
  const isRenewed = siblingsOf(caseValues, day.siblings).some((other) => renews(other, until));
  return isRenewed || stageOf(caseValues) === 'left' ? null : until;
};

/** A case that is open and has brought nothing yet, or that has brought a longer entitlement. */
function renews(other: CaseValues, until: string): boolean {
  const otherUntil = textOf(other, 'entitlementUntil');
  return otherUntil === '' ? isOpen(other) : otherUntil > until;
}

function isTold(last: string, warningDays: number, { today }: MatterDay): boolean {
  const daysAgo = serialDay(today) - serialDay(last);
  return -warningDays <= daysAgo && daysAgo <= DAYS_AFTER_END;
}

/** Days before the end of an entitlement on which it is told again, after the first time. */
const TOLD_AGAIN = [30, 14, 7, 1];

/** The days on which the end of an entitlement is told, in their order; on others it is only known. */
export function entitlementMilestones(
  due: string,
  { entitlementWarningDays }: Pick<ReminderSettings, 'entitlementWarningDays'>,
): readonly string[] {
  const again = TOLD_AGAIN.filter((days) => days < entitlementWarningDays);
  const DAY_AFTER = -1;
  return [entitlementWarningDays, ...again, DAY_AFTER].map((days) => calendarDaysAfter(due, -days));
}
