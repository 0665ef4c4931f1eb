import type { OfficeOverview, StageOverview, StartOverview } from '../../rules/reminders/office-overview.ts';
import type { FigureRow, Words } from '../parts/mail-part.ts';
import { caseCount, dayCount, figure } from '../words/counts.ts';
import { stageLabel } from './case-lines.ts';

/** The office in four numbers: how long clients wait, what holds cases up, what was missed, what is undecided. */
export function officeFigures({
  start,
  slowest,
  missed,
  reviewWaiting,
}: OfficeOverview): readonly FigureRow[] {
  return [
    startRow(start),
    slowestRow(slowest),
    missedRow(missed),
    { label: ['מחכים להחלטה בלשונית לבדיקה'], value: [figure(reviewWaiting)], note: [] },
  ];
}

function startRow({ waiting, tooLong, longestDays, medianDays, targetDays }: StartOverview): FigureRow {
  const target = `היעד ${dayCount(targetDays, 'calendarDays')}`;
  const over = tooLong === 0 ? '' : `, ${figure(tooLong)} מעבר ליעד`;
  const longest = longestDays === null ? '' : `, הראשון בתור מחכה ${dayCount(longestDays, 'calendarDays')}`;
  return {
    label: ['המתנה לתחילת טיפול'],
    value: [medianDays === null ? 'אין נתון' : dayCount(medianDays, 'calendarDays')],
    note: [
      waiting === 0
        ? `${target}. אף תיק לא מחכה לתחילת טיפול`
        : `${target}. ${caseCount(waiting)} עוד בתור${over}${longest}`,
    ],
  };
}

function slowestRow(slowest: StageOverview | null): FigureRow {
  if (slowest === null || slowest.medianDays === null)
    return { label: ['השלב שחורג הכי הרבה מהיעד'], value: ['אין'], note: ['כל השלבים ביעד'] };
  return {
    label: ['השלב שחורג הכי הרבה מהיעד'],
    value: [stageLabel(slowest.stage)],
    note: [
      `${dayCount(slowest.medianDays, 'officeDays')} בחציון, יעד: ${dayCount(slowest.targetDays, 'officeDays')}`,
    ],
  };
}

function missedRow(missed: OfficeOverview['missed']): FigureRow {
  const all = missed.reduce((sum, { count }) => sum + count, 0);
  return {
    label: ['הגיע מועדם מאז יום העבודה הקודם ולא טופלו'],
    value: [figure(all)],
    note: missed.flatMap(
      ({ name, count }, index): Words => [
        ...(index === 0 ? [] : [', ']),
        name === '' ? 'בלי אחראי' : { name },
        ` (${figure(count)})`,
      ],
    ),
  };
}
