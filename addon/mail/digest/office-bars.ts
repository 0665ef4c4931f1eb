import type { OfficeOverview, PersonLoad, StageOverview } from '../../rules/reminders/office-overview.ts';
import type { BarRow, MailPart } from '../parts/mail-part.ts';
import { figure } from '../words/counts.ts';
import { stageLabel } from './case-lines.ts';

/** Where cases stand, and with whom. */
export function officeBars({ stages, loads }: OfficeOverview): readonly MailPart[] {
  return [...barPart('תיקים לפי שלב', stageBars(stages)), ...barPart('עומס לפי אדם', loadBars(loads))];
}

function barPart(title: string, rows: readonly BarRow[]): readonly MailPart[] {
  return rows.length === 0
    ? []
    : [
        { part: 'heading', text: title },
        { part: 'bars', rows, legend: LATE_AND_NOT },
      ];
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
