import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import { officeDayCount } from '../office-day-count.ts';
import type { Closures } from '../office-days.ts';
import type { Moved, OfficeLog, WaitingChanged } from './log-events.ts';
import { median } from './median.ts';
import type { StageTime } from './month-figures.ts';
import { isInMonth } from './months.ts';
import { type WaitingSpan, waitingSpans } from './waiting-spans.ts';

/** How long a case stood in a stage, in office days. */
interface Stay {
  readonly stage: StageKey;
  readonly days: number;
  readonly waitingDays: number;
}

/** How long cases stood in each stage that they left in a month; stages without anybody at work are none. */
export function stageTimes({
  month,
  caseById,
  log,
  closures,
}: {
  readonly month: string;
  readonly caseById: ReadonlyMap<string, CaseValues>;
  readonly log: OfficeLog;
  readonly closures: Closures;
}): readonly StageTime[] {
  const spansOf = spansByCase(log, caseById);
  const stays = log.events.flatMap((event): readonly Stay[] =>
    event.what === 'moved' && isInMonth(event.day, month)
      ? stayBefore(event, { spans: spansOf(event.caseId), closures })
      : [],
  );
  return STAGES.flatMap(({ key, role }) => {
    const left = stays.filter(({ stage }) => stage === key);
    return role === null || left.length === 0 ? [] : [stageTime(key, left)];
  });
}

/** None where nobody knows since when the case stood there. */
function stayBefore(
  { from: stage, since, day }: Moved,
  { spans, closures }: { readonly spans: readonly WaitingSpan[]; readonly closures: Closures },
): readonly Stay[] {
  if (stage === null || since === null) return [];
  const at = (iso: string) => officeDayCount(serialDay(iso), closures);
  const stay = { from: at(since), to: Math.max(at(since), at(day)) };
  const waited = spans.map(({ from, to }) => ({ from: at(from), to: at(to) }));
  return [{ stage, days: stay.to - stay.from, waitingDays: covered(stay, waited) }];
}

interface OfficeDays {
  readonly from: number;
  readonly to: number;
}

/** How many of some days others cover, which may overlap. */
function covered(days: OfficeDays, by: readonly OfficeDays[]): number {
  let count = 0;
  let free = days.from;
  for (const { from, to } of [...by].sort((a, b) => a.from - b.from)) {
    const end = Math.min(to, days.to);
    count += Math.max(0, end - Math.max(from, free));
    free = Math.max(free, end);
  }
  return count;
}

function stageTime(stage: StageKey, stays: readonly Stay[]): StageTime {
  const total = median(stays.map(({ days }) => days));
  const sum = (of: (stay: Stay) => number) => stays.reduce((so, stay) => so + of(stay), 0);
  const all = sum(({ days }) => days);
  const waited = all === 0 ? 0 : (total * sum(({ waitingDays }) => waitingDays)) / all;
  const waitingDays = Math.round(waited * 2) / 2;
  return { stage, cases: stays.length, workDays: total - waitingDays, waitingDays };
}

function spansByCase(
  { events }: OfficeLog,
  caseById: ReadonlyMap<string, CaseValues>,
): (caseId: string) => readonly WaitingSpan[] {
  const changes = new Map<string, WaitingChanged[]>();
  for (const event of events) {
    if (event.what !== 'waitingChanged') continue;
    const ofCase = changes.get(event.caseId);
    if (ofCase === undefined) changes.set(event.caseId, [event]);
    else ofCase.push(event);
  }
  return (caseId) => waitingSpans(changes.get(caseId) ?? [], caseById.get(caseId) ?? {});
}
