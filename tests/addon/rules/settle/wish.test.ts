import { expect, test } from 'vitest';
import { wishesIn, wishKey } from '../../../../addon/rules/settle/noted-wishes.ts';
import { WISH_LASTS_MILLISECONDS, type Wish, wishOfTick } from '../../../../addon/rules/settle/wish.ts';

const NOON = Date.UTC(2025, 4, 21, 9);
const aWish = (parts: Partial<Wish> = {}): Wish => ({
  caseId: 'C-00001',
  email: 'neta@office.example',
  from: 'documents',
  to: 'intake',
  reason: 'השם אינו נכון',
  at: NOON,
  ...parts,
});
const TICK = {
  caseId: 'C-00001',
  stage: 'documents',
  email: 'Neta@office.example',
  at: NOON + 5000,
} as const;

test('a tick carries out what the same person asked for in that case', () => {
  expect(wishOfTick([aWish()], TICK)).toEqual(aWish());
});

test.each([
  ['of a colleague', { email: 'roi@office.example' }],
  ['for another case', { caseId: 'C-00002' }],
  ['for the stage in which the case was before', { from: 'intake' }],
  ['that was made too long ago', { at: TICK.at - WISH_LASTS_MILLISECONDS - 1 }],
] as const)('a tick does not carry out a wish %s', (_, parts) => {
  expect(wishOfTick([aWish(parts)], TICK)).toBeNull();
});

test('of several wishes the last counts', () => {
  const last = aWish({ to: 'left', at: NOON + 1000 });
  expect(wishOfTick([aWish(), last, aWish({ at: NOON + 500 })], TICK)).toBe(last);
});

test('where Google does not tell who ticked, a wish for the case counts for two minutes, whosever it is', () => {
  const wish = aWish({ email: 'roi@gmail.example' });
  const tick = { ...TICK, email: '' };
  expect(wishOfTick([wish], { ...tick, at: NOON + 2 * 60_000 })).toBe(wish);
  expect(wishOfTick([wish], { ...tick, at: NOON + 2 * 60_000 + 1 })).toBeNull();
});

test('a wish comes back from the document as it was noted', () => {
  const wish = aWish({ caseId: 'ת.7/x', to: 'next', reason: '' });
  expect(wishesIn({ [wishKey(wish)]: JSON.stringify(wish), 'claim.1': '{}' })).toEqual([wish]);
});

test.each([
  ['no JSON', 'wish.C-00001.neta@office.example', '{'],
  ['null', 'wish.C-00001.neta@office.example', 'null'],
  ['a stage that does not exist', wishKey(aWish()), JSON.stringify({ ...aWish(), to: 'gone' })],
  ['somebody else under this key', wishKey(aWish({ email: 'roi@office.example' })), JSON.stringify(aWish())],
])('what holds %s is no wish', (_, key, text) => {
  expect(wishesIn({ [key]: text })).toEqual([]);
});
