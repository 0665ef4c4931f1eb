import { expect, test } from 'vitest';
import type { LogLine } from '../../../../addon/rules/log-lines.ts';
import { officeLog } from '../../../../addon/rules/month/log-events.ts';
import { planMove } from '../../../../addon/rules/plan-move.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aWish } from '../../../builders/a-team.ts';
import { logTab } from './log-tab.ts';

const line = (parts: Partial<LogLine>): LogLine => ({
  ...{ when: '2025-05-21T10:00:00', who: 'נטע ברקאי', caseId: 'C-00001', field: 'שלב' },
  ...{ before: '', after: '', how: 'גיליון' },
  ...parts,
});

const eventsOf = (...lines: readonly LogLine[]) => officeLog([logTab(lines)]).events;

function movedAway(reason: string): readonly LogLine[] {
  const outcome = planMove(aWish({ caseValues: aCase('documents'), to: 'left', reason }));
  return outcome.outcome === 'moved' ? outcome.log : [];
}

test('a move says where the case stood, since when, where it went and why', () => {
  expect(eventsOf(...movedAway('עבר למשרד אחר'))).toEqual([
    {
      ...{ what: 'moved', caseId: 'C-00001', day: '2025-05-21', kind: 'left', from: 'documents', to: 'left' },
      ...{ since: '2025-03-02', reason: 'עבר למשרד אחר' },
    },
  ]);
});

test('a client who leaves because "לא התקבל: אישור" has left all the same', () => {
  expect(eventsOf(...movedAway('לא התקבל: אישור'))).toMatchObject([
    { what: 'moved', reason: 'לא התקבל: אישור' },
  ]);
  expect(eventsOf(...movedAway('לא נשמר: דבר · הלקוח עזב: כך'))).toMatchObject([
    { what: 'moved', to: 'left' },
  ]);
});

test.each([
  ['סרגל צד · לא התקבל: הערך הקודם הוחזר.'],
  ['אוטומטי · לא התקבל: לא נרשם מי בחר את השלב הזה'],
  ['גיליון · לא נשמר: מישהו שינה את התא באותו רגע'],
])('what was tried in vain did not happen: %s', (how) => {
  expect(
    eventsOf(
      line({ before: 'גבייה', after: 'סגור', how }),
      line({ field: 'שולם עד כה', before: '', after: '₪500', how }),
      line({ field: 'ממתין ל', before: '', after: 'לקוח', how }),
    ),
  ).toEqual([]);
});

test('what the import tells of itself is no event', () => {
  const told = { who: 'ייבוא', before: 'גבייה', after: 'סגור' };
  expect(
    eventsOf(
      line({ ...told, how: 'הערך השתנה בקבצים, אבל בגיליון תוקן ביד ולכן נשאר: ערר' }),
      line({ ...told, field: '', caseId: '', how: 'billing.xlsx: 300 שורות' }),
      line({ ...told, how: 'אוטומטי · נמצא בגיליון' }),
    ),
  ).toEqual([]);
});

test('what a new case came with was not paid in the month', () => {
  const paid = { field: 'שולם עד כה', before: '', after: '₪1,234.50' };
  expect(eventsOf(line({ ...paid, how: 'גיליון · תיק חדש' }))).toMatchObject([
    { after: 123_450, isNews: false },
  ]);
  expect(eventsOf(line({ ...paid, how: 'אוטומטי · נמצא בגיליון', who: 'ייבוא' }))).toMatchObject([
    { isNews: false },
  ]);
  expect(eventsOf(line(paid))).toMatchObject([{ before: 0, after: 123_450, isNews: true }]);
});

test('a new case that was ticked at once stood in its first stage for no day', () => {
  const how = 'גיליון · תיק חדש';
  const done = 'גיליון · סיום שלב';
  expect(
    eventsOf(
      line({ after: 'קליטה', how }),
      line({ field: 'בשלב מאז', after: '21/05/2025', how }),
      line({ before: 'קליטה', after: 'איסוף מסמכים', how: done }),
    ),
  ).toMatchObject([{ from: 'intake', to: 'documents', since: '2025-05-21' }]);
});

test('of two moves in one second the first tells since when, and the second came that day', () => {
  const how = 'גיליון · סיום שלב';
  expect(
    eventsOf(
      line({ before: 'איסוף מסמכים', after: 'הכנת תביעה', how }),
      line({ field: 'בשלב מאז', before: '02/03/2025', after: '21/05/2025', how }),
      line({ before: 'הכנת תביעה', after: 'בטיפול הרשות', how }),
    ),
  ).toMatchObject([
    { from: 'documents', since: '2025-03-02' },
    { from: 'preparation', since: '2025-05-21' },
  ]);
});

test('a stage that nobody wrote since when is not measured', () => {
  const how = 'גיליון · סיום שלב';
  const lines = [
    line({ before: 'איסוף מסמכים', after: 'הכנת תביעה', how }),
    line({ field: 'בשלב מאז', before: 'מזמן', after: '21/05/2025', how }),
  ];
  expect(eventsOf(...lines)).toMatchObject([{ since: null }]);
});

test('lines are told oldest first, also where somebody sorted the log the other way', () => {
  const [one, other] = [
    line({
      when: '2025-05-20T09:00:00',
      before: 'ערר',
      after: 'עדכון לקוח בהחלטה',
      how: 'גיליון · סיום שלב',
    }),
    line({ before: 'עדכון לקוח בהחלטה', after: 'גבייה', how: 'גיליון · סיום שלב' }),
  ];
  expect(eventsOf(other, one).map(({ day }) => day)).toEqual(['2025-05-20', '2025-05-21']);
});

test('a line at midnight belongs to the day that begins', () => {
  const how = 'גיליון · סיום שלב';
  const moved = { before: 'ערר', after: 'עדכון לקוח בהחלטה', how };
  for (let day = 1; day <= 28; day += 1) {
    const iso = `2025-02-${String(day).padStart(2, '0')}`;
    expect(eventsOf(line({ ...moved, when: `${iso}T00:00:00` }))).toMatchObject([{ day: iso }]);
    expect(eventsOf(line({ ...moved, when: `${iso}T23:59:59` }))).toMatchObject([{ day: iso }]);
  }
});

test('a title above the header, odd moments, blank lines and a log without a header disturb nobody', () => {
  const [header = [], ...rest] = logTab([line({ field: 'שולם עד כה', after: '₪5' })]);
  const odd = [
    [],
    ['', '', ''],
    ['אתמול', 'מישהו', 'C-1', 'שלב', 'קליטה', 'סגור', 'גיליון · סיום שלב'],
    [-5],
    [1e12],
  ];
  expect(officeLog([[['היומן שלנו'], [], header, ...odd, ...rest]]).events).toHaveLength(1);
  expect(officeLog([[], rest, [['א', 'ב']]])).toEqual({ events: [], firstDay: null });
});
