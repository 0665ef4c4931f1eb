import { LEAVING_REASONS } from '../../../mappings/feedback.ts';
import type { FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { CHANNELS } from '../../../mappings/statuses.ts';
import type { OfficeSettings } from '../office-settings.ts';
import type { ReminderSettings } from '../settings/reminder-settings.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { textOf } from '../text-of.ts';
import { collected } from './collected.ts';
import { feedbackFigures } from './feedback-figures.ts';
import type { FeedbackRow } from './feedback-rows.ts';
import { leavingReason } from './leaving-reason.ts';
import type { OfficeLog } from './log-events.ts';
import { median } from './median.ts';
import type { MonthFigures } from './month-figures.ts';
import { firstDayOf, isInMonth } from './months.ts';
import { isClosed, type MonthOfCase, movesOfMonth } from './moves-of-month.ts';
import { stageTimes } from './stage-times.ts';

export type MonthSettings = Pick<OfficeSettings, 'closures'> & Pick<ReminderSettings, 'startDays'>;

/** The columns of the cases that the figures of a month are made of. */
export const MONTH_FIELDS: readonly FieldKey[] = [
  'caseId',
  'clientId',
  'intakeDate',
  'startedDate',
  'channel',
  'feeAmount',
  'waitingFor',
  'waitingSince',
];

/**
 * What a month came to. Whoever reads it cannot tell which client or colleague anything in it is about.
 * @param month `2025-03`
 * @param cases with their MONTH_FIELDS
 */
export function monthFiguresOf({
  month,
  cases,
  log,
  feedback,
  settings,
}: {
  readonly month: string;
  readonly cases: readonly ListedCase[];
  readonly log: OfficeLog;
  readonly feedback: readonly FeedbackRow[];
  readonly settings: MonthSettings;
}): MonthFigures {
  const all = cases.map(({ caseValues }) => caseValues);
  const caseById = new Map(all.map((caseValues) => [textOf(caseValues, 'caseId'), caseValues]));
  const opened = all.filter((one) => isInMonth(textOf(one, 'intakeDate'), month));
  const moved = movesOfMonth(log, month);
  const closed = moved.filter(({ from, last }) => !isClosed(from) && isClosed(last.to));
  return {
    month,
    isLogWhole: log.firstDay !== null && log.firstDay <= firstDayOf(month),
    opened: opened.length,
    closed: closed.length,
    start: startOf(all, { month, settings }),
    stages: stageTimes({ month, caseById, log, closures: settings.closures }),
    channels: channelsOf(opened),
    fees: { due: feesDue(moved, caseById), collected: collected(log, month) },
    ...feedbackFigures({
      month,
      feedback,
      clientOf: (caseId) => textOf(caseById.get(caseId) ?? {}, 'clientId'),
    }),
    left: reasonsOf(closed),
  };
}

/** Of the cases on which work began in the month, days of the calendar since the client came. */
function startOf(
  cases: readonly CaseValues[],
  { month, settings }: { readonly month: string; readonly settings: MonthSettings },
): MonthFigures['start'] {
  const days = cases.flatMap((one) => {
    const [came, began] = [textOf(one, 'intakeDate'), textOf(one, 'startedDate')];
    if (came === '' || !isInMonth(began, month)) return [];
    return [Math.max(0, serialDay(began) - serialDay(came))];
  });
  if (days.length === 0) return null;
  const inTime = days.filter((count) => count <= settings.startDays).length;
  return { cases: days.length, medianDays: median(days), inTime };
}

function channelsOf(opened: readonly CaseValues[]): MonthFigures['channels'] {
  const named = CHANNELS.map(({ key, label }) => ({
    label,
    count: opened.filter(({ channel }) => channel === key).length,
  })).sort((a, b) => b.count - a.count);
  const unnamed = opened.length - named.reduce((sum, { count }) => sum + count, 0);
  return [...named, { label: NOT_SAID, count: unnamed }].filter(({ count }) => count > 0);
}

const NOT_SAID = 'לא צוין';

function feesDue(moved: readonly MonthOfCase[], caseById: ReadonlyMap<string, CaseValues>): number {
  return moved
    .filter(({ cameToCollections }) => cameToCollections)
    .reduce((sum, { caseId }) => sum + Number(caseById.get(caseId)?.feeAmount ?? 0), 0);
}

function reasonsOf(closed: readonly MonthOfCase[]): MonthFigures['left'] {
  const reasons = closed.flatMap(({ last }) => (last.to === 'left' ? [leavingReason(last.reason)] : []));
  return LEAVING_REASONS.map(({ key }) => ({
    reason: key,
    count: reasons.filter((reason) => reason === key).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
