import { expect, test } from 'vitest';
import { isMet } from '../../../addon/rules/is-met.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';

const settled = (caseValues: CaseValues) =>
  isMet({ requirement: 'feeSettled', caseValues, today: '2025-05-21' });

test('a fee is settled when it is paid, given up, or nothing is left to pay', () => {
  expect(settled({ paymentStatus: 'paid' })).toBe(true);
  expect(settled({ paymentStatus: 'paid', balance: 0 })).toBe(true);
  expect(settled({ paymentStatus: 'writtenOff', balance: 50_000 })).toBe(true);
  expect(settled({ balance: 0 })).toBe(true);
  expect(settled({ balance: -100 })).toBe(true);
});

test('a fee is not settled where status and balance contradict each other, or say nothing', () => {
  expect(settled({ paymentStatus: 'paid', balance: 1 })).toBe(false);
  expect(settled({ paymentStatus: 'unpaid', balance: 0 })).toBe(false);
  expect(settled({ paymentStatus: 'partlyPaid' })).toBe(false);
  expect(settled({ paymentStatus: 'notDue', balance: 0 })).toBe(false);
  expect(settled({})).toBe(false);
});

test('a client can be reached by phone or by mail', () => {
  const reached = (caseValues: CaseValues) =>
    isMet({ requirement: 'contact', caseValues, today: '2025-05-21' });

  expect(reached({ phones: ['+972501234567'] })).toBe(true);
  expect(reached({ email: 'dana@example.com' })).toBe(true);
  expect(reached({ phones: [] })).toBe(false);
});

test('a client was told of a closing when somebody spoke to them since the case came to its stage', () => {
  const told = (lastContact: string) =>
    isMet({
      requirement: 'clientTold',
      caseValues: { stageSince: '2025-05-01', lastContact },
      today: '2025-05-21',
    });

  expect(['2025-04-30', '2025-05-01', '2025-05-21', '2025-05-22'].map(told)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
