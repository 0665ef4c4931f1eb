import { isMet } from '../../is-met.ts';
import { stageOf } from '../../stage-of.ts';
import { textOf } from '../../text-of.ts';
import type { DayRule } from '../matter-rule.ts';

/** A promise counts from its own day on: after it, it is broken. */
export const promisePassed: DayRule = (caseValues, { today }) => {
  const promised = textOf(caseValues, 'promisedDate');
  return promised !== '' && promised <= today ? promised : null;
};

export const actionOverdue: DayRule = (caseValues, { today }) => {
  const due = textOf(caseValues, 'nextActionDue');
  return due !== '' && due < today ? due : null;
};

export const dueToday: DayRule = (caseValues, { today }) => {
  const due = textOf(caseValues, 'nextActionDue');
  return due === today ? due : null;
};

/** The next action or a promise, whichever comes first. */
export const dueSoon: DayRule = (caseValues, { today, soonUntil }) => {
  const [first] = [textOf(caseValues, 'nextActionDue'), textOf(caseValues, 'promisedDate')]
    .filter((due) => today < due && due <= soonUntil)
    .sort();
  return first ?? null;
};

export const paymentOverdue: DayRule = (caseValues, { today }) => {
  const due = textOf(caseValues, 'paymentDue');
  const isLate = stageOf(caseValues) === 'collections' && due !== '' && due < today;
  return isLate && !isMet({ requirement: 'feeSettled', caseValues, today }) ? due : null;
};
