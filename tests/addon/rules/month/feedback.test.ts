import { expect, test } from 'vitest';
import { feedbackFigures } from '../../../../addon/rules/month/feedback-figures.ts';
import { feedbackRows } from '../../../../addon/rules/month/feedback-rows.ts';
import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { FEEDBACK_TAB } from '../../../../mappings/sheet/tabs.ts';

const HEADER = FEEDBACK_TAB.columns.map(({ header }) => header);
const CLIENTS: Readonly<Record<string, string>> = { 'C-00001': 'P-1', 'C-00002': 'P-1', 'C-00003': 'P-3' };

/** The columns of the tab are: date, case, kind, subject, score, amount, text, who. */
function figuresOf(...rows: readonly (readonly unknown[])[]) {
  return feedbackFigures({
    month: '2025-03',
    feedback: feedbackRows([HEADER, ...rows]),
    clientOf: (caseId) => CLIENTS[caseId] ?? '',
  });
}
const day = (iso: string) => serialDay(iso);

test('complaints are counted by what they are about, the most first', () => {
  expect(
    figuresOf(
      [day('2025-03-02'), 'C-00001', 'תלונה', 'יחס'],
      [day('2025-03-05'), 'C-00003', 'תלונות', 'לוקח זמן'],
      [day('2025-03-31'), '', 'תלונה', 'הטיפול מתארך'],
      [day('2025-04-01'), '', 'תלונה', 'יחס'],
    ).complaints,
  ).toEqual([
    { subject: 'slow', count: 2, again: 0 },
    { subject: 'attitude', count: 1, again: 0 },
  ]);
});

test('a client who complains again does so also on another case, and after another month', () => {
  const before = [day('2025-01-02'), 'C-00001', 'תלונה', 'יחס'];
  expect(figuresOf([day('2025-03-02'), 'C-00002', 'תלונה', 'שכ"ט'], before).complaints).toEqual([
    { subject: 'fee', count: 1, again: 1 },
  ]);
  expect(figuresOf([day('2025-03-02'), 'C-00003', 'תלונה', 'יחס'], before).complaints).toMatchObject([
    { again: 0 },
  ]);
});

test('whoever left the case out, or typed its number loosely, is counted as well as can be', () => {
  expect(figuresOf([day('2025-03-02'), '', 'תלונה'], [day('2025-03-03'), '', 'תלונה']).complaints).toEqual([
    { subject: 'other', count: 2, again: 0 },
  ]);
  const loose = [1, 'c-1', ' C 00001 ', 'C-00002'];
  expect(
    figuresOf(...loose.map((caseId, at) => [day(`2025-03-0${at + 1}`), caseId, 'תלונה'])).complaints,
  ).toEqual([{ subject: 'other', count: 4, again: 3 }]);
  // A case that is on the sheet no more is still the same case.
  const gone = [day('2025-03-02'), 'C-00099', 'תלונה'];
  expect(figuresOf(gone, gone).complaints).toMatchObject([{ count: 2, again: 1 }]);
});

test('satisfaction is the mean of the answers that can be read', () => {
  const answer = (score: unknown) => [day('2025-03-09'), '', 'שביעות רצון', '', score];
  expect(
    figuresOf(answer(5), answer('4'), answer('3/5'), answer('מצוין'), answer(9), answer('')).satisfaction,
  ).toEqual({
    answers: 3,
    average: 4,
  });
  expect(figuresOf(answer(5), answer(4), answer(4)).satisfaction).toEqual({ answers: 3, average: 4.3 });
  expect(figuresOf(answer('')).satisfaction).toBeNull();
});

test('refunds are summed in agorot, with or without a minus, and one without a sum is one still', () => {
  const refund = (amount: unknown) => [day('2025-03-09'), 'C-00001', 'זיכוי', '', '', amount];
  expect(figuresOf(refund(250.5), refund('₪1,000'), refund(-50), refund('')).refunds).toEqual({
    count: 4,
    amount: 130_050,
  });
});

test('a date typed as text counts; a line whose date or kind nobody can read does not', () => {
  expect(
    figuresOf(
      ['9/3/2025', '', 'תלונה', 'טעות'],
      ['במרץ', '', 'תלונה', 'טעות'],
      [day('2025-03-09'), '', 'מחמאה', 'טעות'],
      [],
    ).complaints,
  ).toEqual([{ subject: 'mistake', count: 1, again: 0 }]);
});

test('a tab that nobody filled in, or that is gone, says nothing', () => {
  const nothing = { complaints: [], satisfaction: null, refunds: { count: 0, amount: 0 } };
  expect(figuresOf()).toEqual(nothing);
  expect(feedbackRows([])).toEqual([]);
});
