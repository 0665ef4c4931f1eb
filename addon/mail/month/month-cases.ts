import type { MonthFigures } from '../../rules/month/month-figures.ts';
import type { BarRow, BarTone, FigureRow, MailPart } from '../parts/mail-part.ts';
import { figure } from '../words/counts.ts';
import { monthBefore } from './month-before.ts';
import type { MonthReport } from './month-report.ts';

/** How many cases came, beside what the office could carry and what it aims at, and how many were closed. */
export function monthCases(report: MonthReport): readonly MailPart[] {
  return [
    { part: 'heading', text: 'תיקים שנפתחו ונסגרו' },
    { part: 'bars', rows: openedBars(report), legend: [] },
    { part: 'figures', rows: [closedRow(report)] },
  ];
}

/** What the office opens a month, beside what it could before and what it aims at. */
function openedBars({ figures, before, settings }: MonthReport): readonly BarRow[] {
  const bars: readonly (readonly [label: string, count: number, tone: BarTone])[] = [
    ['נפתחו החודש', figures.opened, 'work'],
    ...(before === null ? [] : [['לפני חודש', before.opened, 'past'] as const]),
    ...(settings.monthlyBefore > 0 ? [['לפני המעבר לגיליון', settings.monthlyBefore, 'past'] as const] : []),
    ...(settings.monthlyTarget > 0 ? [['היעד', settings.monthlyTarget, 'aim'] as const] : []),
  ];
  const most = Math.max(1, ...bars.map(([, count]) => count));
  return bars.map(([label, count, tone]) => ({
    label: [label],
    value: [figure(count)],
    note: [],
    segments: [{ share: count / most, tone }],
  }));
}

function closedRow({ figures, before }: MonthReport): FigureRow {
  const told = ({ closed }: MonthFigures) => figure(closed);
  return { label: ['נסגרו החודש'], value: [told(figures)], note: monthBefore(before, told) };
}
