import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import type { StageTime } from '../../rules/month/month-figures.ts';
import type { MailPart } from '../parts/mail-part.ts';
import { figure } from '../words/counts.ts';
import { bothMonths } from './both-months.ts';
import { monthBefore } from './month-before.ts';
import type { MonthReport } from './month-report.ts';

/** How long cases stand in each stage, and how much of it is waiting. */
export function monthStages({ figures, before }: MonthReport): readonly MailPart[] {
  const stages = bothMonths({ now: figures.stages, last: before?.stages ?? [] }, ({ stage }) => stage);
  if (stages.length === 0) return [];
  const most = Math.max(1, ...figures.stages.map(({ workDays, waitingDays }) => workDays + waitingDays));
  return [
    { part: 'heading', text: 'כמה זמן תיק נמצא בכל שלב' },
    { part: 'text', tone: 'quiet', lines: [['חציון בימי עבודה, של תיקים שיצאו מהשלב החודש.']] },
    {
      part: 'bars',
      legend: WORK_AND_WAITING,
      rows: stages.map(({ kind, now, last }) => ({
        label: [stageLabel(kind)],
        value: [now === null ? 'לא עברו תיקים' : split(now)],
        note: monthBefore(before, () => (last === null ? null : split(last))),
        segments:
          now === null
            ? []
            : [
                { share: now.workDays / most, tone: 'work' },
                { share: now.waitingDays / most, tone: 'waiting' },
              ],
      })),
    },
  ];
}

const WORK_AND_WAITING = [
  { label: 'עבודה שלנו', tone: 'work' },
  { label: 'המתנה ללקוח או לרשות', tone: 'waiting' },
] as const;

function split({ workDays, waitingDays }: StageTime): string {
  return `עבודה ${figure(workDays)}, המתנה ${figure(waitingDays)}`;
}

function stageLabel(stage: StageKey): string {
  return STAGES.find(({ key }) => key === stage)?.label ?? '';
}
