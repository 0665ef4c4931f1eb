import { expect, test } from 'vitest';
import { brokenPromises } from '../../../scripts/bench/addon/broken-promises.ts';
import { dayTable, mailTable, rulesTable } from '../../../scripts/bench/addon/figures.ts';
import type { ActionCost } from '../../../scripts/bench/addon/measure-action.ts';

const aCost = (parts: Partial<ActionCost>): ActionCost => ({
  serviceCalls: 12,
  apiCalls: 3,
  bytesWritten: 2_500,
  bytesRead: 40_000,
  mails: [],
  processorMilliseconds: 30,
  apiMilliseconds: 10,
  ...parts,
});

test('an action that takes more calls in a larger office is told', () => {
  const small = { cases: 988, costs: { 'one edit': aCost({}) } };
  const large = (serviceCalls: number) => ({ cases: 50_381, costs: { 'one edit': aCost({ serviceCalls }) } });
  expect(brokenPromises([small, large(12)])).toEqual([]);
  expect(brokenPromises([small, large(13)])).toEqual(['50,381 cases: one edit took 13 calls, not 12.']);
});

test('an hour of the clock gets to the end of a small office, and no further than so many rows in a large one', () => {
  const day = (cases: number, serviceCalls: number) => ({ cases, costs: { clock: aCost({ serviceCalls }) } });
  expect(brokenPromises([day(988, 50), day(9_995, 137), day(50_381, 137)])).toEqual([]);
  expect(brokenPromises([day(988, 50), day(9_995, 137), day(50_381, 600)])).toEqual([
    '50,381 cases: clock took 600 calls, not 137.',
  ]);
});

test('figures that are the same in all offices stand there once', () => {
  const costs = { 'one edit': aCost({}) };
  const more = { 'one edit': aCost({ bytesRead: 1_234_567, processorMilliseconds: 61.2 }) };
  expect(
    dayTable([
      { cases: 988, costs },
      { cases: 50_381, costs: more },
    ]).slice(3),
  ).toEqual(['| one edit | 12 | 3 | 2.5 | 40 / 1,235 | 30 | 1.0 / 2.6 | 1.0 / 2.0 |']);
});

test('of the mails of a day the table has the number, all their kilobytes, and the largest one', () => {
  const day = (...sizes: readonly number[]) => ({
    mailings: { 'usual day': aCost({ mails: sizes.map((whole) => ({ whole, html: whole / 2 })) }) },
  });
  expect(mailTable([day(4_000, 8_000), day(4_000, 16_000)]).slice(2)).toEqual([
    '| usual day | 2 | 12 / 20 | 8 / 16 | 4 / 8 |',
  ]);
  expect(mailTable([day()]).slice(2)).toEqual(['| usual day | 0 | 0 | 0 | 0 |']);
});

test('of the rules alone the table says how long they take for each case', () => {
  const cost = { cases: 10_000, matters: 4_000, mails: 12 };
  const milliseconds = { mattersMilliseconds: 100, digestsMilliseconds: 60.4, mailsMilliseconds: 39.6 };
  expect(rulesTable([{ ...cost, ...milliseconds }]).slice(2)).toEqual([
    '| 10,000 | 4,000 | 12 | 100 | 60 | 40 | 20 |',
  ]);
});
