import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { calendarDaysAfter } from '../office-days.ts';
import { stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';
import type { StartOverview } from './office-overview.ts';
import { medianDays } from './overview-median.ts';

/** Whoever began before that says little of how long clients wait now. */
const LOOKED_BACK_DAYS = 30;

/** How long clients wait until somebody begins their case, against the days that the office allows itself. */
export function startOverview(
  cases: readonly CaseValues[],
  { today, startDays }: { readonly today: string; readonly startDays: number },
): StartOverview {
  const waits = cases
    .filter((one) => stageOf(one) === 'intake' && textOf(one, 'startedDate') === '')
    .map((one) => daysFrom(textOf(one, 'intakeDate') || textOf(one, 'stageSince'), today));
  const known = waits.flatMap((days) => days ?? []);
  const lookedBackTo = calendarDaysAfter(today, -LOOKED_BACK_DAYS);
  const begun = cases.flatMap((one) => {
    const started = textOf(one, 'startedDate');
    if (started <= lookedBackTo || started > today) return [];
    return daysFrom(textOf(one, 'intakeDate'), started) ?? [];
  });
  return {
    waiting: waits.length,
    tooLong: known.filter((days) => days > startDays).length,
    longestDays: known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b)),
    medianDays: medianDays(begun),
    targetDays: startDays,
  };
}

/** Of a day that is still to come nobody has waited yet; null where no day is known. */
function daysFrom(from: string, to: string): number | null {
  return from === '' ? null : Math.max(0, serialDay(to) - serialDay(from));
}
