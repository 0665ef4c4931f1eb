import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import type { MonthFigures, StageTime } from '../../rules/month/month-figures.ts';
import type { BarRow, MailPart } from '../parts/mail-part.ts';
import { dayCount, figure } from '../words/counts.ts';
import { bothMonths } from './both-months.ts';
import { monthBefore } from './month-before.ts';
import type { MonthReport } from './month-report.ts';

/** How many cases came and went, how long they waited, and where. */
export function monthCases(report: MonthReport): readonly MailPart[] {
  return [
    { part: 'heading', text: 'תיקים שנפתחו ונסגרו' },
    { part: 'bars', rows: openedBars(report) },
    { part: 'figures', rows: [closedRow(report)] },
    { part: 'heading', text: 'המתנה לתחילת טיפול' },
    ...startParts(report),
    ...stageParts(report),
    ...channelParts(report),
  ];
}

/** What the office opens a month, beside what it could before and what it aims at. */
function openedBars({ figures, before, settings }: MonthReport): readonly BarRow[] {
  const bars: readonly (readonly [
    label: string,
    count: number | null,
    tone: BarRow['segments'][0]['tone'],
  ])[] = [
    ['נפתחו החודש', figures.opened, 'work'],
    ['לפני חודש', before?.opened ?? null, 'past'],
    ...(settings.monthlyBefore > 0 ? [['לפני המעבר לגיליון', settings.monthlyBefore, 'past'] as const] : []),
    ...(settings.monthlyTarget > 0 ? [['היעד', settings.monthlyTarget, 'aim'] as const] : []),
  ];
  const most = Math.max(1, ...bars.map(([, count]) => count ?? 0));
  return bars.map(([label, count, tone]) => ({
    label: [label],
    value: [count === null ? 'אין נתון' : figure(count)],
    note: [],
    segments: [{ share: (count ?? 0) / most, tone }],
  }));
}

function closedRow({ figures, before }: MonthReport) {
  const told = ({ closed }: MonthFigures) => figure(closed);
  return { label: ['נסגרו החודש'], value: [told(figures)], note: monthBefore(before, told) };
}

function startParts({ figures, before, settings }: MonthReport): readonly MailPart[] {
  const days = dayCount(settings.startDays, 'calendarDays');
  const median = ({ start }: MonthFigures) =>
    start === null ? null : dayCount(start.medianDays, 'calendarDays');
  const inTime = ({ start }: MonthFigures) =>
    start === null ? null : `${figure(start.inTime)} מתוך ${figure(start.cases)}`;
  if (figures.start === null)
    return [
      {
        part: 'figures',
        rows: [
          { label: ['החודש לא התחיל טיפול באף תיק'], value: ['אין נתון'], note: monthBefore(before, median) },
        ],
      },
    ];
  const most = Math.max(1, settings.startDays, figures.start.medianDays);
  const { medianDays } = figures.start;
  const tone = medianDays > settings.startDays ? 'over' : 'work';
  return [
    {
      part: 'bars',
      rows: [
        {
          label: ['תיק רגיל (חציון)'],
          value: [dayCount(medianDays, 'calendarDays')],
          note: monthBefore(before, median),
          segments: [{ share: medianDays / most, tone }],
        },
        {
          label: ['היעד'],
          value: [days],
          note: [],
          segments: [{ share: settings.startDays / most, tone: 'aim' }],
        },
      ],
    },
    {
      part: 'figures',
      rows: [
        { label: [`התחילו בתוך ${days}`], value: [inTime(figures) ?? ''], note: monthBefore(before, inTime) },
      ],
    },
  ];
}

function stageParts({ figures, before }: MonthReport): readonly MailPart[] {
  const stages = bothMonths({ now: figures.stages, last: before?.stages ?? [] }, ({ stage }) => stage);
  if (stages.length === 0) return [];
  const most = Math.max(1, ...figures.stages.map(({ workDays, waitingDays }) => workDays + waitingDays));
  return [
    { part: 'heading', text: 'כמה זמן תיק נמצא בכל שלב' },
    {
      part: 'text',
      tone: 'quiet',
      lines: [['כחול: עבודה שלנו. כתום: המתנה ללקוח או לרשות. חציון, בימי עבודה.']],
    },
    {
      part: 'bars',
      rows: stages.map(({ kind, now, last }) => ({
        label: [stageLabel(kind)],
        value: [now === null ? 'לא עברו תיקים' : split(now)],
        note: [`לפני חודש: ${last === null ? 'אין נתון' : split(last)}`],
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

function split({ workDays, waitingDays }: StageTime): string {
  return `עבודה ${figure(workDays)}, המתנה ${figure(waitingDays)}`;
}

function channelParts({ figures, before }: MonthReport): readonly MailPart[] {
  const channels = bothMonths({ now: figures.channels, last: before?.channels ?? [] }, ({ label }) => label);
  if (channels.length === 0) return [];
  const most = Math.max(1, ...figures.channels.map(({ count }) => count));
  return [
    { part: 'heading', text: 'איך הגיעו אלינו' },
    {
      part: 'bars',
      rows: channels.map(({ kind, now, last }) => ({
        label: [{ name: kind }],
        value: [figure(now?.count ?? 0)],
        note: monthBefore(before, () => figure(last?.count ?? 0)),
        segments: [{ share: (now?.count ?? 0) / most, tone: 'work' }],
      })),
    },
  ];
}

function stageLabel(stage: StageKey): string {
  return STAGES.find(({ key }) => key === stage)?.label ?? '';
}
