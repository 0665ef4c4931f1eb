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

/** How long a matter has been due, and how long it has been lasting, in the days in which its kind is counted. */
export function daysOf(
  { kind, due, since }: Pick<Matter, 'kind' | 'due' | 'since'>,
  { today, closures }: { readonly today: string; readonly closures: Closures },
): Pick<DigestMatter, 'days' | 'lasts' | 'unit'> {
  const unit = UNIT_OF[kind];
  const daysFrom = (day: string) =>
    unit === 'officeDays' ? officeDaysBetween(day, today, closures) : serialDay(today) - serialDay(day);
  return { days: daysFrom(due), lasts: since === null ? null : daysFrom(since), unit };
}
