import type { MonthFigures } from '../../rules/month/month-figures.ts';
import type { MailPart } from '../parts/mail-part.ts';
import { dayCount, figure } from '../words/counts.ts';
import { monthBefore } from './month-before.ts';
import type { MonthReport } from './month-report.ts';

/** How long clients wait until work on their case begins, against what the office wants. */
export function monthStart({ figures, before, settings }: MonthReport): readonly MailPart[] {
  const target = dayCount(settings.startDays, 'calendarDays');
  const medianDays = figures.start?.medianDays ?? 0;
  const most = Math.max(1, settings.startDays, medianDays);
  return [
    { part: 'heading', text: 'המתנה לתחילת טיפול' },
    {
      part: 'bars',
      legend: [],
      rows: [
        {
          label: ['תיק רגיל (חציון)'],
          value: [medianOf(figures) ?? 'אין נתון'],
          note: monthBefore(before, medianOf),
          segments: [{ share: medianDays / most, tone: medianDays > settings.startDays ? 'over' : 'work' }],
        },
        {
          label: ['היעד'],
          value: [target],
          note: [],
          segments: [{ share: settings.startDays / most, tone: 'aim' }],
        },
      ],
    },
    {
      part: 'figures',
      rows: [
        { label: [`התחילו בתוך ${target}`], value: [inTimeOf(figures)], note: monthBefore(before, inTimeOf) },
      ],
    },
  ];
}

function medianOf({ start }: MonthFigures): string | null {
  return start === null ? null : dayCount(start.medianDays, 'calendarDays');
}

function inTimeOf({ start }: MonthFigures): string {
  return start === null ? 'לא התחיל טיפול באף תיק' : `${figure(start.inTime)} מתוך ${figure(start.cases)}`;
}
