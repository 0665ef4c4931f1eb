import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignIds, numberOf } from '../../../importer/earlier/assign-ids.ts';

const claimant = (sortKey: string, ...rowIndexes: number[]) => ({ sortKey, rowIndexes });
const assign = (
  claimants: Parameters<typeof assignIds>[0]['claimants'],
  earlier: Readonly<Record<number, string>> = {},
  issued = Math.max(0, ...Object.values(earlier).map((id) => numberOf(id, 'C'))),
) =>
  assignIds({
    claimants,
    earlierIdOf: (rowIndex) => earlier[rowIndex] ?? null,
    taken: Object.values(earlier),
    issued,
    prefix: 'C',
  });

describe('ids of cases', () => {
  test('the oldest case has the lowest number', () => {
    expect(assign([claimant('2025', 0), claimant('2024', 1)])).toEqual(['C-00002', 'C-00001']);
  });

  test('a case keeps its id in the next import, and a new one gets a number never used', () => {
    expect(assign([claimant('2020', 2), claimant('2025', 0, 1)], { 0: 'C-00007', 1: 'C-00007' })).toEqual([
      'C-00008',
      'C-00007',
    ]);
  });

  test('two cases that became one keep the id of the larger part', () => {
    expect(assign([claimant('a', 0, 1, 2)], { 0: 'C-00001', 1: 'C-00002', 2: 'C-00002' })).toEqual([
      'C-00002',
    ]);
  });

  test('a case that was split keeps its id on the larger part', () => {
    const earlier = { 0: 'C-00001', 1: 'C-00001', 2: 'C-00001' };
    expect(assign([claimant('a', 0), claimant('b', 1, 2)], earlier)).toEqual(['C-00002', 'C-00001']);
  });

  test('the number of a case that left the sheet is not given to another', () => {
    expect(assign([claimant('a', 0)], {}, 41)).toEqual(['C-00042']);
  });

  test('an import that was cut off gives the same ids when it is done again', () => {
    const groups = fc.uniqueArray(fc.record({ sortKey: fc.string(), rows: fc.integer({ min: 1, max: 3 }) }), {
      selector: ({ sortKey }) => sortKey,
    });
    fc.assert(
      fc.property(groups, fc.nat(20), fc.infiniteStream(fc.boolean()), (drawn, issued, written) => {
        let next = 0;
        const claimants = drawn.map(({ sortKey, rows }) =>
          claimant(sortKey, ...Array.from({ length: rows }, () => next++)),
        );
        const undisturbed = assign(claimants, {}, issued);
        const landed: Record<number, string> = {};
        claimants.forEach(({ rowIndexes }, index) => {
          for (const rowIndex of rowIndexes) {
            if (written.next().value) landed[rowIndex] = undisturbed[index] ?? '';
          }
        });
        expect(assign(claimants, landed, issued)).toEqual(undisturbed);
      }),
    );
  });

  test('no id is ever given twice', () => {
    const group = fc.record({ sortKey: fc.string(), rows: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(group), fc.array(fc.nat(8)), (groups, earlierNumbers) => {
        let next = 0;
        const claimants = groups.map(({ sortKey, rows }) =>
          claimant(sortKey, ...Array.from({ length: rows }, () => next++)),
        );
        const earlier = Object.fromEntries(earlierNumbers.map((number, row) => [row, `C-0000${number}`]));
        const ids = assign(claimants, earlier);
        expect(new Set(ids).size).toBe(claimants.length);
      }),
    );
  });
});
