import { expect, test } from 'vitest';
import { toldBesidesSilence as told } from './a-matter-office.ts';

// 22 May 2025 is a Thursday.
test.each([
  { today: '2025-05-18', due: '2025-05-22', tells: [] },
  { today: '2025-05-19', due: '2025-05-22', tells: [] },
  { today: '2025-05-20', due: '2025-05-22', tells: ['dueSoon 2025-05-22'] },
  { today: '2025-05-21', due: '2025-05-22', tells: ['dueSoon 2025-05-22'] },
  { today: '2025-05-22', due: '2025-05-22', tells: ['dueToday 2025-05-22'] },
  { today: '2025-05-23', due: '2025-05-22', tells: ['actionOverdue 2025-05-22'] },
  { today: '2025-05-25', due: '2025-05-22', tells: ['actionOverdue 2025-05-22'] },
  { today: '2027-05-25', due: '2025-05-22', tells: ['actionOverdue 2025-05-22'] },
  // A Friday is told of on Thursday whatever the settings say, the Sunday after it is not.
  { today: '2025-05-22', due: '2025-05-23', soonDays: 0, tells: ['dueSoon 2025-05-23'] },
  { today: '2025-05-22', due: '2025-05-24', soonDays: 0, tells: ['dueSoon 2025-05-24'] },
  { today: '2025-05-22', due: '2025-05-25', soonDays: 0, tells: [] },
  { today: '2025-05-21', due: '2025-05-22', soonDays: 0, tells: [] },
  // Rosh Hashana 2025 is on 23 and 24 September, with its eve on Monday the 22nd.
  { today: '2025-09-21', due: '2025-09-24', soonDays: 0, tells: ['dueSoon 2025-09-24'] },
  { today: '2025-09-21', due: '2025-09-25', soonDays: 0, tells: [] },
  // Pesach 2025 begins on Sunday, its eve is a Saturday.
  { today: '2025-04-10', due: '2025-04-13', soonDays: 0, tells: ['dueSoon 2025-04-13'] },
  { today: '2025-04-10', due: '2025-04-14', soonDays: 0, tells: [] },
  // The office's own closure is on Sunday and Monday.
  { today: '2025-07-17', due: '2025-07-21', soonDays: 0, tells: ['dueSoon 2025-07-21'] },
  { today: '2025-07-17', due: '2025-07-22', soonDays: 0, tells: [] },
])('on $today, an action for $due: $tells', ({ today, due, soonDays, tells }) => {
  const settings = soonDays === undefined ? {} : { dueSoonDays: soonDays };
  expect(told(today, { stage: 'documents', nextActionDue: due }, settings)).toEqual(tells);
});

test.each([
  { today: '2025-05-19', tells: [] },
  { today: '2025-05-20', tells: ['dueSoon 2025-05-22'] },
  { today: '2025-05-22', tells: ['promisePassed 2025-05-22'] },
  { today: '2025-05-23', tells: ['promisePassed 2025-05-22'] },
])('on $today, a promise for 22 May: $tells', ({ today, tells }) => {
  expect(told(today, { stage: 'documents', promisedDate: '2025-05-22' })).toEqual(tells);
});

test('of an action and a promise that are both near, the first is told', () => {
  const both = { stage: 'documents', nextActionDue: '2025-05-21', promisedDate: '2025-05-20' };
  expect(told('2025-05-19', both)).toEqual(['dueSoon 2025-05-20']);
  expect(told('2025-05-20', both)).toEqual(['promisePassed 2025-05-20', 'dueSoon 2025-05-21']);
  expect(told('2025-05-21', both)).toEqual(['promisePassed 2025-05-20', 'dueToday 2025-05-21']);
});

test.each([
  { values: { paymentDue: '2025-05-21' }, tells: ['paymentOverdue 2025-05-21'], why: 'nothing is known' },
  { values: { paymentDue: '2025-05-22' }, tells: [], why: 'it is for today' },
  { values: {}, tells: [], why: 'it has no day' },
  { values: { paymentDue: '2025-05-21', paymentStatus: 'paid' }, tells: [], why: 'it was paid' },
  {
    values: { paymentDue: '2025-05-21', paymentStatus: 'writtenOff', balance: 500_00 },
    tells: [],
    why: 'given up',
  },
  { values: { paymentDue: '2025-05-21', balance: 0 }, tells: [], why: 'nothing is left to pay' },
  {
    values: { paymentDue: '2025-05-21', paymentStatus: 'partlyPaid', balance: 500_00 },
    tells: ['paymentOverdue 2025-05-21'],
    why: 'half of it was paid',
  },
  { values: { paymentDue: '2025-05-21', stage: 'decision' }, tells: [], why: 'collections has not begun' },
])('a payment on 22 May where $why: $tells', ({ values, tells }) => {
  expect(told('2025-05-22', { stage: 'collections', ...values })).toEqual(tells);
});

test('of a case that is closed no date counts', () => {
  const past = { nextActionDue: '2025-05-01', promisedDate: '2025-05-01', paymentDue: '2025-05-01' };
  for (const stage of ['closed', 'closedWithoutEntitlement', 'left'])
    expect(told('2025-05-22', { stage, ...past })).toEqual([]);
});
