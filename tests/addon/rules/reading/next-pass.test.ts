import { expect, test } from 'vitest';
import { claimWithin, nextPass, restOf } from '../../../../addon/rules/reading/next-pass.ts';
import { rowSpans } from '../../../../addon/rules/reading/row-spans.ts';
import { aClaim } from '../../a-claim.ts';

test('a pasted column of thousands of rows is settled piece by piece, until nothing is left of it', () => {
  let claim: ReturnType<typeof restOf> = aClaim({ firstRow: 2, lastRow: 1801 });
  const settled: number[] = [];
  for (let passes = 0; claim !== null && passes < 10; passes += 1) {
    const rows = nextPass([claim]);
    expect(rows.size).toBeLessThanOrEqual(500);
    settled.push(...rows);
    claim = restOf(claim, rows);
  }
  expect(claim).toBeNull();
  expect(settled).toEqual(Array.from({ length: 1800 }, (_, index) => index + 2));
});

test('whoever types one cell does not wait for a long paste that began before', () => {
  const paste = aClaim({ id: 'paste', at: 1, firstRow: 2, lastRow: 5000 });
  const cell = aClaim({ id: 'cell', at: 2, firstRow: 4000, lastRow: 4000 });
  const rows = nextPass([paste, cell]);
  expect(restOf(cell, rows)).toBeNull();
  expect(restOf(paste, rows)?.firstRow).toBe(501);
});

test('edits all over the sheet are read in no more ranges than an address can hold; the rest has its turn', () => {
  const claims = Array.from({ length: 60 }, (_, index) =>
    aClaim({ id: `${index}`, at: index, firstRow: index * 100 + 2, lastRow: index * 100 + 2 }),
  );
  const rows = nextPass(claims);
  expect(rowSpans(rows)).toHaveLength(20);
  expect(claims.filter((claim) => restOf(claim, rows) === null).map(({ id }) => id)).toEqual(
    Array.from({ length: 20 }, (_, index) => `${index}`),
  );
});

test('of rows that somebody deleted meanwhile nothing is left to be settled', () => {
  const claim = aClaim({ firstRow: 900, lastRow: 1100 });
  expect(claimWithin(claim, 2000)).toBe(claim);
  expect(claimWithin(claim, 1000)).toMatchObject({ firstRow: 900, lastRow: 1000 });
  expect(claimWithin(claim, 800)).toBeNull();
});
