import { casesUrl } from '../../rules/notices/notice-lines.ts';
import type {
  OfficeOverview,
  PersonLoad,
  StageOverview,
  StartOverview,
} from '../../rules/reminders/office-overview.ts';
import type { BarRow, MailPart, Words } from '../parts/mail-part.ts';
import { caseCount, dayCount, figure } from '../words/counts.ts';
import { troubleWords } from '../words/trouble-words.ts';
import { escalatedLine, type LineContext, stageLabel } from './case-lines.ts';

/** A team manager opens the cases themselves; of more, their number is enough. */
const MOST_ESCALATED = 10;

/** The whole office at one glance, what is wrong first. */
export function officeParts(office: OfficeOverview, context: LineContext): readonly MailPart[] {
  return [
    healthOf(office),
    { part: 'heading', text: 'המשרד כולו' },
    {
      part: 'figures',
      rows: [
        startRow(office.start),
        slowestRow(office.slowest),
        missedRow(office.missed),
        { label: ['מחכים להחלטה בלשונית לבדיקה'], value: [figure(office.reviewWaiting)], note: [] },
      ],
    },
    ...barPart('תיקים לפי שלב', stageBars(office.stages)),
    ...barPart('עומס לפי אדם', loadBars(office.loads)),
    ...escalatedParts(office, context),
  ];
}

function healthOf({ trouble }: OfficeOverview): MailPart {
  return trouble.length === 0
    ? { part: 'text', tone: 'good', lines: [['הכול תקין: השעון רץ והדואר נשלח.']] }
    : { part: 'text', tone: 'alarm', lines: [['דורש תיקון:'], ...trouble.map(troubleWords)] };
}

type FigureRow = Extract<MailPart, { readonly part: 'figures' }>['rows'][number];

function startRow({ waiting, tooLong, longestDays, medianDays, targetDays }: StartOverview): FigureRow {
  const value = medianDays === null ? 'אין נתון' : `${dayCount(medianDays, 'calendarDays')}`;
  const longest = longestDays === null ? '' : `, הראשון בתור מחכה ${dayCount(longestDays, 'calendarDays')}`;
  const over = tooLong === 0 ? '' : `, ${figure(tooLong)} מעבר ליעד`;
  return {
    label: ['המתנה לתחילת טיפול'],
    value: [value],
    note: [
      `יעד: ${dayCount(targetDays, 'calendarDays')}. `,
      waiting === 0 ? 'אף תיק לא מחכה לתחילת טיפול' : `${caseCount(waiting)} עוד לא התחילו${over}${longest}`,
    ],
  };
}

function slowestRow(slowest: StageOverview | null): FigureRow {
  if (slowest === null || slowest.medianDays === null)
    return { label: ['השלב האיטי ביותר'], value: ['כל השלבים ביעד'], note: [] };
  return {
    label: ['השלב האיטי ביותר'],
    value: [stageLabel(slowest.stage)],
    note: [
      `${dayCount(slowest.medianDays, 'officeDays')} בחציון, יעד: ${dayCount(slowest.targetDays, 'officeDays')}`,
    ],
  };
}

function missedRow(missed: OfficeOverview['missed']): FigureRow {
  const all = missed.reduce((sum, { count }) => sum + count, 0);
  return {
    label: ['הגיע מועדם ביום העבודה הקודם ולא טופלו'],
    value: [figure(all)],
    note: missed.flatMap(
      ({ name, count }, index): Words => [
        ...(index === 0 ? [] : [', ']),
        name === '' ? 'בלי אחראי' : { name },
        ` ${figure(count)}`,
      ],
    ),
  };
}

function barPart(title: string, rows: readonly BarRow[]): readonly MailPart[] {
  return rows.length === 0
    ? []
    : [
        { part: 'heading', text: title },
        { part: 'bars', rows },
      ];
}

function stageBars(stages: readonly StageOverview[]): readonly BarRow[] {
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return stages.map(({ stage, count, overdue }) => ({
    label: [stageLabel(stage)],
    value: [`${figure(count)}${overdue === 0 ? '' : `, ${figure(overdue)} באיחור`}`],
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
    value: [`${figure(open)}${overdue === 0 ? '' : `, ${figure(overdue)} באיחור`}`],
    note: [],
    segments: [
      { share: overdue / most, tone: 'over' },
      { share: (open - overdue) / most, tone: 'work' },
    ],
  }));
}

function escalatedParts({ escalated }: OfficeOverview, context: LineContext): readonly MailPart[] {
  if (escalated.length === 0) return [];
  const more = escalated.length - MOST_ESCALATED;
  return [
    { part: 'heading', text: `מחכים זמן רב: ${caseCount(escalated.length)}` },
    { part: 'cases', lines: escalated.slice(0, MOST_ESCALATED).map((one) => escalatedLine(one, context)) },
    ...(more > 0
      ? [
          {
            part: 'text',
            tone: 'plain',
            lines: [
              [
                more === 1 ? 'ועוד תיק אחד. ' : `ועוד ${figure(more)} תיקים. `,
                { link: 'לפתיחת גיליון התיקים', url: casesUrl(context.link) },
              ],
            ],
          } as const,
        ]
      : []),
  ];
}
