import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { type Closures, officeDaysBetween } from '../office-days.ts';
import type { Matter, MatterKind } from './matter.ts';
import type { DigestMatter } from './person-digest.ts';

const UNIT_OF: { readonly [Kind in MatterKind]: DigestMatter['unit'] } = {
  appealEnding: 'calendarDays',
  promisePassed: 'calendarDays',
  entitlementEnding: 'calendarDays',
  actionOverdue: 'officeDays',
  stageOverdue: 'officeDays',
  waitingTooLong: 'officeDays',
  quiet: 'calendarDays',
  paymentOverdue: 'calendarDays',
  dueToday: 'calendarDays',
  dueSoon: 'calendarDays',
};

/** How long a matter has been due, in the days in which its kind is counted: 0 today, below 0 what is to come. */
export function daysOf(
  { kind, due }: Pick<Matter, 'kind' | 'due'>,
  { today, closures }: { readonly today: string; readonly closures: Closures },
): Pick<DigestMatter, 'days' | 'unit'> {
  const unit = UNIT_OF[kind];
  const days =
    unit === 'officeDays' ? officeDaysBetween(due, today, closures) : serialDay(today) - serialDay(due);
  return { days, unit };
}
