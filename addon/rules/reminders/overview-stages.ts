import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import { officeDaysBetween } from '../office-days.ts';
import { remembering } from '../remembering.ts';
import { stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';
import type { DigestDay } from './case-lines.ts';
import type { Matter } from './matter.ts';
import type { StageOverview } from './office-overview.ts';
import { medianDays } from './overview-median.ts';
import { waitingForOf } from './waiting-for-of.ts';

/**
 * How many cases stand in each open stage, how many of them for longer than wanted, and for how long. Of a case that
 * waits for somebody outside the clock stands still, as it does where it would be told as late.
 */
export function stageOverviews({
  cases,
  matters,
  targetDays,
  today,
  closures,
}: DigestDay & {
  readonly cases: readonly CaseValues[];
  readonly matters: readonly Matter[];
  readonly targetDays: ReadonlyMap<StageKey, number>;
}): readonly StageOverview[] {
  const ageSince = remembering((since) => Math.max(0, officeDaysBetween(since, today, closures)));
  const ages = new Map<StageKey, (number | null)[]>();
  for (const one of cases) {
    const since = waitingForOf(one) === null ? textOf(one, 'stageSince') : '';
    const age = since === '' ? null : ageSince(since);
    const stage = stageOf(one);
    const known = ages.get(stage);
    if (known === undefined) ages.set(stage, [age]);
    else known.push(age);
  }
  const overdue = new Map<StageKey, number>();
  for (const { kind, stage } of matters)
    if (kind === 'stageOverdue') overdue.set(stage, (overdue.get(stage) ?? 0) + 1);

  return STAGES.filter(({ role }) => role !== null).map(({ key }) => {
    const ofStage = ages.get(key) ?? [];
    return {
      stage: key,
      count: ofStage.length,
      overdue: overdue.get(key) ?? 0,
      medianDays: medianDays(ofStage.flatMap((age) => age ?? [])),
      targetDays: targetDays.get(key) ?? 0,
    };
  });
}

/** The stage that takes longest for what is wanted of it; null where none takes longer. */
export function slowestStage(stages: readonly StageOverview[]): StageOverview | null {
  const ratio = ({ medianDays, targetDays }: StageOverview) =>
    medianDays === null || targetDays === 0 ? 0 : medianDays / targetDays;
  const [slowest] = stages
    .filter((one) => ratio(one) > 1)
    .sort((a, b) => ratio(b) - ratio(a) || b.count - a.count);
  return slowest ?? null;
}
