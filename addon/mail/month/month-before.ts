import type { MonthFigures } from '../../rules/month/month-figures.ts';
import type { Words } from '../parts/mail-part.ts';

/** What a number was in the month before, as it stands beside this month's. That nobody counted it is told once, above. */
export function monthBefore(
  before: MonthFigures | null,
  told: (figures: MonthFigures) => string | null,
): Words {
  return before === null ? [] : [`לפני חודש: ${told(before) ?? 'אין נתון'}`];
}
