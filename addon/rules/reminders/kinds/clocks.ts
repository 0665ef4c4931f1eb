import type { FieldKey } from '../../../../mappings/fields.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { calendarDaysAfter, officeDaysAfter, officeDaysBetween } from '../../office-days.ts';
import { stageOf } from '../../stage-of.ts';
import { textOf } from '../../text-of.ts';
import type { ClockRule, MatterDay } from '../matter-rule.ts';
import { waitingForOf } from '../waiting-for-of.ts';

/** While a case waits for somebody outside, the clock of its stage stands still. */
export const stageOverdue: ClockRule = (caseValues, day) => {
  const target = day.settings.targetDays.get(stageOf(caseValues));
  if (target === undefined || waitingForOf(caseValues) !== null) return null;
  return allowanceEnd(firstThatWas(['stageSince'], caseValues, day), target, day);
};

/** Where nobody knows since when it waits, it counts as waiting for as long as it has been in its stage. */
export const waitingTooLong: ClockRule = (caseValues, day) => {
  const waitingFor = waitingForOf(caseValues);
  if (waitingFor === null) return null;
  const since = firstThatWas(['waitingSince', 'stageSince'], caseValues, day);
  return allowanceEnd(since, day.settings.waitingDays[waitingFor], day);
};

/** A case of which no day is known would lie for ever untold, so it is told until somebody writes one down. */
export const quiet: ClockRule = (caseValues, day) => {
  const { quietDays } = day.settings;
  const since = firstThatWas(['lastContact', 'intakeDate', 'stageSince'], caseValues, day);
  if (since === null) return { due: day.today, since };
  return serialDay(day.today) - serialDay(since) <= quietDays
    ? null
    : { due: calendarDaysAfter(since, quietDays), since };
};

/** The office day on which an allowance ended; null where it has not. */
function allowanceEnd(since: string | null, officeDays: number, { today, settings }: MatterDay) {
  if (since === null || officeDaysBetween(since, today, settings.closures) <= officeDays) return null;
  return { due: officeDaysAfter(since, officeDays, settings.closures), since };
}

/** A day still to come is a slip of the hand: no clock has begun to run on it. */
function firstThatWas(fields: readonly FieldKey[], caseValues: CaseValues, { today }: MatterDay) {
  const days = fields.map((field) => textOf(caseValues, field));
  return days.find((day) => day !== '' && day <= today) ?? null;
}
