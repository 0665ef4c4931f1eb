import type { FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import type { CaseNotice, ListedCase } from '../settle/settlement.ts';
import { isOpen } from '../stage-of.ts';
import { textOf } from '../text-of.ts';

/** What else has to be known of a case to tell whether it is urgent. */
export const DUE_FIELDS = ['nextActionDue', 'promisedDate'] as const satisfies readonly FieldKey[];

/**
 * Whether whoever receives a case has to hear of it before the next digest: it came back, or it is due within
 * days of the calendar, or was. A new case is due the next day by itself, so that never makes it urgent.
 */
export function isUrgent(
  { about, caseId }: CaseNotice,
  {
    cases,
    today,
    urgentDays,
  }: {
    /** By case number, with `DUE_FIELDS`. */
    readonly cases: ReadonlyMap<string, ListedCase>;
    readonly today: string;
    readonly urgentDays: number;
  },
): boolean {
  const { caseValues } = cases.get(caseId) ?? {};
  if (about === 'newCase' || (caseValues !== undefined && !isOpen(caseValues))) return false;
  return ALWAYS_URGENT.has(about) || (caseValues !== undefined && dueInDays(caseValues, today) <= urgentDays);
}

const ALWAYS_URGENT: ReadonlySet<CaseNotice['about']> = new Set(['appeal', 'back', 'reopen']);

/** To the nearest of its days; none where nothing is to be done by a day. */
function dueInDays(caseValues: CaseValues, today: string): number {
  const dates = DUE_FIELDS.map((field) => textOf(caseValues, field)).filter((date) => date !== '');
  return Math.min(Number.POSITIVE_INFINITY, ...dates.map((date) => serialDay(date) - serialDay(today)));
}
