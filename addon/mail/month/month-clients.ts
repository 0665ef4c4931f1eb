import { COMPLAINT_SUBJECTS, LEAVING_REASONS } from '../../../mappings/feedback.ts';
import type { MonthFigures } from '../../rules/month/month-figures.ts';
import type { FigureRow, MailPart, Words } from '../parts/mail-part.ts';
import { figure, shekels } from '../words/counts.ts';
import { bothMonths } from './both-months.ts';
import { monthBefore } from './month-before.ts';
import type { MonthReport } from './month-report.ts';

/** What came in, and what clients say: complaints, satisfaction, refunds and why some leave. */
export function monthClients(report: MonthReport): readonly MailPart[] {
  return [
    { part: 'heading', text: 'שכר טרחה' },
    {
      part: 'figures',
      rows: [
        row(report, 'לגבייה החודש', ({ fees }) => shekels(fees.due)),
        row(report, 'נגבה החודש', ({ fees }) => shekels(fees.collected)),
      ],
    },
    { part: 'heading', text: 'מה הלקוחות אומרים' },
    {
      part: 'figures',
      rows: [
        row(report, 'שביעות רצון', satisfactionOf),
        row(report, 'החזרים כספיים', refundsOf),
        row(report, 'תלונות', ({ complaints }) => figure(total(complaints))),
      ],
    },
    ...complaintParts(report),
    { part: 'heading', text: 'לקוחות שעזבו' },
    {
      part: 'figures',
      rows: [row(report, 'סך הכול', ({ left }) => figure(total(left))), ...leftRows(report)],
    },
  ];
}

function row(
  { figures, before }: MonthReport,
  label: string,
  told: (figures: MonthFigures) => string | null,
): FigureRow {
  return { label: [label], value: [told(figures) ?? 'אין נתון'], note: monthBefore(before, told) };
}

function satisfactionOf({ satisfaction }: MonthFigures): string | null {
  if (satisfaction === null) return null;
  const { answers, average } = satisfaction;
  return `${figure(average)} מתוך 5 (${answers === 1 ? 'תשובה אחת' : `${figure(answers)} תשובות`})`;
}

function refundsOf({ refunds: { count, amount } }: MonthFigures): string {
  if (count === 0) return '0';
  return `${count === 1 ? 'החזר אחד' : `${figure(count)} החזרים`}, ${shekels(amount)}`;
}

function complaintParts({ figures, before }: MonthReport): readonly MailPart[] {
  const subjects = bothMonths(
    { now: figures.complaints, last: before?.complaints ?? [] },
    ({ subject }) => subject,
  );
  if (subjects.length === 0) return [];
  return [
    { part: 'heading', text: 'על מה התלוננו' },
    {
      part: 'figures',
      rows: subjects.map(({ kind, now, last }) => ({
        label: [labelOf(COMPLAINT_SUBJECTS, kind)],
        value: [figure(now?.count ?? 0)],
        note: apart([monthBefore(before, () => figure(last?.count ?? 0)), recurs(now, last)]),
      })),
    },
  ];
}

type Complaints = MonthFigures['complaints'][number];

/** What was complained of before is marked: by the same client, or in the month before. */
function recurs(now: Complaints | null, last: Complaints | null): Words {
  if (now === null || now.count === 0) return [];
  if (now.again > 0)
    return [
      `חוזרת: ${now.again === 1 ? 'אחת מהן מלקוח שכבר התלונן' : `${figure(now.again)} מהן מלקוחות שכבר התלוננו`}`,
    ];
  return last !== null && last.count > 0 ? ['חוזרת מהחודש הקודם'] : [];
}

function apart(notes: readonly Words[]): Words {
  return notes
    .filter((words) => words.length > 0)
    .flatMap((words, index): Words => (index === 0 ? words : [' · ', ...words]));
}

function leftRows({ figures, before }: MonthReport): readonly FigureRow[] {
  return bothMonths({ now: figures.left, last: before?.left ?? [] }, ({ reason }) => reason).map(
    ({ kind, now, last }) => ({
      label: [labelOf(LEAVING_REASONS, kind)],
      value: [figure(now?.count ?? 0)],
      note: monthBefore(before, () => figure(last?.count ?? 0)),
    }),
  );
}

function total(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

function labelOf(terms: readonly { readonly key: string; readonly label: string }[], kind: string): string {
  return terms.find(({ key }) => key === kind)?.label ?? '';
}
