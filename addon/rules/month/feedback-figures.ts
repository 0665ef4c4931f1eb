import { COMPLAINT_SUBJECTS } from '../../../mappings/feedback.ts';
import type { FeedbackRow } from './feedback-rows.ts';
import type { MonthFigures } from './month-figures.ts';
import { isInMonth } from './months.ts';

/**
 * What clients said of the office in a month.
 * @param feedback of all months, oldest first
 * @param clientOf the client of a case; empty where nobody knows
 */
export function feedbackFigures({
  month,
  feedback,
  clientOf,
}: {
  readonly month: string;
  readonly feedback: readonly FeedbackRow[];
  readonly clientOf: (caseId: string) => string;
}): Pick<MonthFigures, 'complaints' | 'satisfaction' | 'refunds'> {
  const ofMonth = feedback.filter(({ day }) => isInMonth(day, month));
  const scores = ofMonth.flatMap(({ kind, score }) =>
    kind === 'satisfaction' && score !== null ? [score] : [],
  );
  const refunds = ofMonth.filter(({ kind }) => kind === 'refund');
  return {
    complaints: complaints({ month, feedback, clientOf }),
    satisfaction:
      scores.length === 0 ? null : { answers: scores.length, average: tenths(sum(scores) / scores.length) },
    refunds: { count: refunds.length, amount: sum(refunds.map(({ amount }) => amount)) },
  };
}

function complaints({
  month,
  feedback,
  clientOf,
}: Parameters<typeof feedbackFigures>[0]): MonthFigures['complaints'] {
  const complained = new Set<string>();
  const told = feedback.flatMap(({ kind, caseId, subject, day }) => {
    if (kind !== 'complaint') return [];
    const client = clientOf(caseId) || caseId;
    const isAgain = complained.has(client);
    if (client !== '') complained.add(client);
    return isInMonth(day, month) ? [{ subject, isAgain }] : [];
  });
  return COMPLAINT_SUBJECTS.flatMap(({ key }) => {
    const ofSubject = told.filter(({ subject }) => subject === key);
    const again = ofSubject.filter(({ isAgain }) => isAgain).length;
    return ofSubject.length === 0 ? [] : [{ subject: key, count: ofSubject.length, again }];
  }).sort((a, b) => b.count - a.count);
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, one) => so + one, 0);
}
