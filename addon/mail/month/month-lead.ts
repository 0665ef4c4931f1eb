import type { MonthFigures } from '../../rules/month/month-figures.ts';
import type { MailPart } from '../parts/mail-part.ts';
import { caseCount, clientCount, complaintCount, dayCount, figure } from '../words/counts.ts';
import type { MonthReport } from './month-report.ts';

/** What got better and what did not, in a few sentences that the numbers below bear out. */
export function monthLead(report: MonthReport): readonly MailPart[] {
  return [...changeParts(report), ...(report.figures.isLogWhole ? [] : [PART_OF_LOG])];
}

const PART_OF_LOG: MailPart = {
  part: 'text',
  tone: 'warning',
  lines: [['היומן מכסה רק חלק מהחודש, ולכן ייתכן שחלק מהמספרים נמוכים ממה שהיה.']],
};

function changeParts({ figures, before, settings }: MonthReport): readonly MailPart[] {
  if (isEmpty(figures))
    return [
      {
        part: 'text',
        tone: 'quiet',
        lines: [['החודש לא נרשמו תיקים שנפתחו, נסגרו או התחילו. מה שיירשם בגיליון יופיע כאן בחודש הבא.']],
      },
    ];
  const changes = before === null ? [] : changesBetween(figures, before);
  const better = [...changes.filter(({ isBetter }) => isBetter), ...reached(figures, settings)];
  const worse = changes.filter(({ isBetter }) => !isBetter);
  return [
    ...box('good', 'מה הולך טוב', better),
    ...box('warning', 'במה כדאי להתמקד', worse),
    ...(before === null ? [FIRST_REPORT] : []),
  ];
}

const FIRST_REPORT: MailPart = {
  part: 'text',
  tone: 'quiet',
  lines: [['אין נתונים על החודש הקודם. מהחודש הבא כל מספר יעמוד ליד המספר של החודש שלפניו.']],
};

interface Change {
  readonly isBetter: boolean;
  readonly told: string;
}

/** What changed, what clients feel most first. */
function changesBetween(now: MonthFigures, last: MonthFigures): readonly Change[] {
  return [
    change(
      ofEnough(last.start?.cases, last.start?.medianDays),
      ofEnough(now.start?.cases, now.start?.medianDays),
      {
        wanted: 'less',
        told: (difference, word) =>
          `ההמתנה לתחילת טיפול ${word === 'less' ? 'התקצרה' : 'התארכה'} ב-${dayCount(difference, 'calendarDays')}`,
      },
    ),
    change(total(last.complaints), total(now.complaints), {
      wanted: 'less',
      told: (difference, word) =>
        `התקבלו ${complaintCount(difference)} ${word === 'less' ? 'פחות' : 'יותר'} מבחודש הקודם`,
    }),
    change(last.closed, ofEnough(Math.max(last.closed, now.closed), now.closed), {
      wanted: 'more',
      told: (difference, word) =>
        `נסגרו ${caseCount(difference)} ${word === 'more' ? 'יותר' : 'פחות'} מבחודש הקודם`,
    }),
    change(last.opened, ofEnough(Math.max(last.opened, now.opened), now.opened), {
      wanted: 'more',
      told: (difference, word) =>
        `נפתחו ${caseCount(difference)} ${word === 'more' ? 'יותר' : 'פחות'} מבחודש הקודם`,
    }),
    change(
      ofEnough(last.satisfaction?.answers, last.satisfaction?.average),
      ofEnough(now.satisfaction?.answers, now.satisfaction?.average),
      {
        wanted: 'more',
        told: (difference, word) =>
          `שביעות הרצון ${word === 'more' ? 'עלתה' : 'ירדה'} ב-${figure(difference)}`,
      },
    ),
    change(total(last.left), total(now.left), {
      wanted: 'less',
      told: (difference, word) =>
        `עזבו ${clientCount(difference)} ${word === 'less' ? 'פחות' : 'יותר'} מבחודש הקודם`,
    }),
  ].flatMap((one) => (one === null ? [] : [one]));
}

/** Of fewer nothing can be said but by chance. */
const FEWEST = 5;

function ofEnough(cases: number | undefined, figureOfThem: number | undefined): number | undefined {
  return cases === undefined || cases < FEWEST ? undefined : figureOfThem;
}

type Direction = 'less' | 'more';

/** Null where nothing changed that could be seen in a figure, or where one month has none. */
function change(
  last: number | undefined,
  now: number | undefined,
  {
    wanted,
    told,
  }: { readonly wanted: Direction; readonly told: (difference: number, word: Direction) => string },
): Change | null {
  if (last === undefined || now === undefined) return null;
  const difference = Math.round(Math.abs(now - last) * 10) / 10;
  if (difference === 0) return null;
  const word = now < last ? 'less' : 'more';
  return { isBetter: word === wanted, told: `${told(difference, word)}.` };
}

/** Aims that the month reached, whatever the month before was. */
function reached(
  { opened, start }: MonthFigures,
  { startDays, monthlyTarget }: MonthReport['settings'],
): readonly Change[] {
  const isBetter = true;
  return [
    ...(monthlyTarget > 0 && opened >= monthlyTarget
      ? [{ isBetter, told: `הגענו ליעד של ${figure(monthlyTarget)} תיקים חדשים בחודש.` }]
      : []),
    ...(start !== null && start.cases >= FEWEST && start.medianDays <= startDays
      ? [{ isBetter, told: `הטיפול מתחיל בזמן: היעד הוא ${dayCount(startDays, 'calendarDays')}.` }]
      : []),
  ];
}

function box(tone: 'good' | 'warning', title: string, changes: readonly Change[]): readonly MailPart[] {
  return changes.length === 0
    ? []
    : [{ part: 'text', tone, lines: [[`${title}:`], ...changes.map(({ told }) => [told])] }];
}

function isEmpty({ opened, closed, start, stages }: MonthFigures): boolean {
  return opened === 0 && closed === 0 && start === null && stages.length === 0;
}

function total(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}
