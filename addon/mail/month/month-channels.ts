import type { MailPart } from '../parts/mail-part.ts';
import { figure } from '../words/counts.ts';
import { bothMonths } from './both-months.ts';
import { monthBefore } from './month-before.ts';
import type { MonthReport } from './month-report.ts';

/** How clients came to the office. */
export function monthChannels({ figures, before }: MonthReport): readonly MailPart[] {
  const channels = bothMonths({ now: figures.channels, last: before?.channels ?? [] }, ({ label }) => label);
  if (channels.length === 0) return [];
  const most = Math.max(1, ...figures.channels.map(({ count }) => count));
  return [
    { part: 'heading', text: 'איך הגיעו אלינו' },
    {
      part: 'bars',
      legend: [],
      rows: channels.map(({ kind, now, last }) => ({
        label: [{ name: kind }],
        value: [figure(now?.count ?? 0)],
        note: monthBefore(before, () => figure(last?.count ?? 0)),
        segments: [{ share: (now?.count ?? 0) / most, tone: 'work' }],
      })),
    },
  ];
}
