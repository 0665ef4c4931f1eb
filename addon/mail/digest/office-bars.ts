import type { OfficeOverview, PersonLoad, StageOverview } from '../../rules/reminders/office-overview.ts';
import type { BarRow, MailPart } from '../parts/mail-part.ts';
import { caseCount, figure, personCount } from '../words/counts.ts';
import { stageLabel } from './case-lines.ts';

/** Who is not named has nothing that a team manager has to see to. */
const MOST_PEOPLE = 6;

/** Where cases stand, and with whom there is too much. */
export function officeBars({ stages, loads }: OfficeOverview): readonly MailPart[] {
  const named = loads
    .filter(({ overdue, isOverloaded }) => overdue > 0 || isOverloaded)
    .slice(0, MOST_PEOPLE);
  const others = loads.filter((one) => !named.includes(one));
  return [
    ...section('תיקים לפי שלב', bars(stageBars(stages.filter(({ count }) => count > 0)))),
    ...section('עומס לפי אדם', [...bars(loadBars(named)), ...othersLine(others, named.length === 0)]),
  ];
}

function section(title: string, parts: readonly MailPart[]): readonly MailPart[] {
  return parts.length === 0 ? [] : [{ part: 'heading', text: title }, ...parts];
}

function bars(rows: readonly BarRow[]): readonly MailPart[] {
  return rows.length === 0 ? [] : [{ part: 'bars', rows, legend: LATE_AND_NOT }];
}

function othersLine(others: readonly PersonLoad[], isEverybody: boolean): readonly MailPart[] {
  if (others.length === 0) return [];
  const overdue = others.reduce((sum, one) => sum + one.overdue, 0);
  const late = overdue === 0 ? 'בלי איחורים' : `${caseCount(overdue)} באיחור`;
  const words = `${isEverybody ? '' : 'ועוד '}${personCount(others.length)}, ${late}`;
  return [{ part: 'text', lines: [[words]], tone: 'quiet' }];
}

const LATE_AND_NOT = [
  { label: 'באיחור', tone: 'over' },
  { label: 'כל השאר', tone: 'work' },
] as const;

function stageBars(stages: readonly StageOverview[]): readonly BarRow[] {
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return stages.map(({ stage, count, overdue }) => ({
    label: [stageLabel(stage)],
    value: [withLate(count, overdue)],
    note: [],
    segments: [
      { share: overdue / most, tone: 'over' },
      { share: (count - overdue) / most, tone: 'work' },
    ],
  }));
}

function loadBars(loads: readonly PersonLoad[]): readonly BarRow[] {
  const most = Math.max(1, ...loads.map(({ open }) => open));
  return loads.map(({ name, open, overdue, isOverloaded }) => ({
    label: [{ name }, ...(isOverloaded ? [' · עומס יתר'] : [])],
    value: [withLate(open, overdue)],
    note: [],
    segments: [
      { share: overdue / most, tone: 'over' },
      { share: (open - overdue) / most, tone: 'work' },
    ],
  }));
}

function withLate(count: number, late: number): string {
  return late === 0 ? figure(count) : `${figure(count)} (${figure(late)} באיחור)`;
}
