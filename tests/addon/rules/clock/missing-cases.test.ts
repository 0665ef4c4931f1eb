import { expect, test } from 'vitest';
import {
  type CasesSeen,
  casesSeen,
  casesSeenText,
  missingCases,
} from '../../../../addon/rules/clock/missing-cases.ts';

const seen = (standing: readonly number[], published: readonly number[]): CasesSeen => ({
  standing: new Set(standing),
  published: new Set(published),
});

/** What is told at each look, one after the other. */
function told(...looks: readonly CasesSeen[]): readonly (readonly number[])[] {
  let text: string | undefined;
  return looks.map((now) => {
    const { gone, seen } = missingCases({ last: casesSeen(text), now, most: 2 });
    text = casesSeenText(seen);
    return gone;
  });
}

test('a case whose row somebody deleted is told once', () => {
  expect(told(seen([1, 2, 3], [1, 2, 3]), seen([1, 3], [1, 2, 3]), seen([1, 3], [1, 2, 3]))).toEqual([
    [],
    [2],
    [],
  ]);
});

test('a case that was typed by hand is told too, though the import never knew it', () => {
  expect(told(seen([1, 2, 9], [1, 2]), seen([1, 2], [1, 2]))).toEqual([[], [9]]);
});

test('a case that the import took away is told by the import alone', () => {
  expect(told(seen([1, 2, 3], [1, 2, 3]), seen([1, 3], [1, 3]))).toEqual([[], []]);
});

test('a case that was deleted, came back and was deleted again is told twice', () => {
  const [all, without] = [seen([1, 2], [1, 2]), seen([1], [1, 2])];
  expect(told(all, without, all, without)).toEqual([[], [2], [], [2]]);
});

test('a case that came and went between two looks is told', () => {
  expect(told(seen([1], [1]), seen([1], [1, 2]), seen([1], [1, 2]))).toEqual([[], [2], []]);
});

test('many cases that are gone are told look by look, and none is forgotten', () => {
  const without = seen([1], [1, 2, 3, 4, 5]);
  expect(told(seen([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), without, without, without)).toEqual([
    [],
    [2, 3],
    [4, 5],
    [],
  ]);
});
