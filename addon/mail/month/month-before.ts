import type { MonthFigures } from '../../rules/month/month-figures.ts';
import type { Words } from '../parts/mail-part.ts';

/** What a number was in the month before, as it stands beside this month's. */
export function monthBefore(
  before: MonthFigures | null,
  told: (figures: MonthFigures) => string | null,
): Words {
  return [`לפני חודש: ${(before === null ? null : told(before)) ?? 'אין נתון'}`];
}
