import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../../mappings/sheet/case-row.ts';
import {
  type Deletion,
  planRows,
  type RowsPlan,
  type StandingCell,
  type StandingRow,
  type WantedCell,
  type WantedRow,
} from '../../../../mappings/sheet/google/plan-rows.ts';
import { sameCell } from '../../../../mappings/sheet/same-cell.ts';

/** Rows of a tab from its header on: null is a blank row. */
type Grid = readonly (readonly (StandingCell | undefined)[] | null)[];

const typed = (...values: readonly CellValue[]) =>
  values.map((value) => (value === null ? undefined : { value }));

const standingRow = (rowIndex: number, key: string, ...values: readonly CellValue[]): StandingRow => ({
  key,
  rowIndex,
  cells: typed(...values),
});

const wantedRow = (key: string, ...cells: readonly (WantedCell | undefined)[]): WantedRow => ({ key, cells });

const plan = (standing: readonly StandingRow[], ...wanted: readonly WantedRow[]) =>
  planRows({ standing, wanted, headerRowIndex: 0 });

describe('rows that stand', () => {
  test('stay where people put them; only cells that differ are written, neighbours together', () => {
    const { changes, deletedRowIndexes } = plan(
      [standingRow(4, 'C-2', 'C-2', 'b', 'x', 'y', 'z'), standingRow(1, 'C-1', 'C-1', 'a')],
      wantedRow('C-1', 'C-1', 'a'),
      wantedRow('C-2', 'C-2', 'B', 'X', 'y', 'Z'),
    );
    expect(deletedRowIndexes).toEqual([]);
    expect(changes).toEqual([
      {
        key: 'C-2',
        isNew: false,
        runs: [
          { rowIndex: 4, columnIndex: 1, values: ['B', 'X'] },
          { rowIndex: 4, columnIndex: 4, values: ['Z'] },
        ],
      },
    ]);
  });

  test('move up by the rows above that are deleted, and new ones come below the last', () => {
    const rows = [1, 2, 3, 5].map((index) => standingRow(index, `C-${index}`, `C-${index}`, 'old'));
    const wanted = [wantedRow('C-5', 'C-5', 'new'), wantedRow('C-2', 'C-2', 'old'), wantedRow('C-9', 'C-9')];
    expect(plan(rows, ...wanted)).toEqual({
      deletedRowIndexes: [1, 3],
      deletion: 'first',
      changes: [
        { key: 'C-5', isNew: false, runs: [{ rowIndex: 3, columnIndex: 1, values: ['new'] }] },
        { key: 'C-9', isNew: true, runs: [{ rowIndex: 4, columnIndex: 0, values: ['C-9'] }] },
      ],
      contentRows: 4,
    });
    const last = planRows({ standing: rows, wanted, headerRowIndex: 0, deletion: 'last' });
    expect(last.deletedRowIndexes).toEqual([1, 3]);
    expect(last.changes.flatMap(({ runs }) => runs.map(({ rowIndex }) => rowIndex))).toEqual([5, 6]);
  });

  test('that nobody can name again are never deleted', () => {
    const { deletedRowIndexes } = plan([standingRow(1, '', 'typed by hand'), standingRow(2, 'C-1', 'C-1')]);
    expect(deletedRowIndexes).toEqual([2]);
  });

  test('with a formula of somebody’s keep it, and lose one that the import overrules', () => {
    const cells = [{ value: 2, formula: '1+1' }];
    const standing = [{ key: 'C-1', rowIndex: 1, cells }];
    expect(plan(standing, wantedRow('C-1', { value: 7 })).changes).toEqual([]);
    expect(plan(standing, wantedRow('C-1', undefined)).changes).toEqual([]);
    expect(plan(standing, wantedRow('C-1', 2)).changes).toMatchObject([{ runs: [{ values: [2] }] }]);
  });

  test.each([
    ['a number and the same number as text', 5, '5'],
    ['a ticked box and the word that people see', true, 'TRUE'],
    ['a text and the same text with a space at its end', 'חיפה ', 'חיפה'],
    ['an empty cell and nothing', '', null],
  ] as const)('%s say the same', (_, value, wanted) => {
    const standing = [{ key: 'C-1', rowIndex: 1, cells: [{ value }] }];
    expect(plan(standing, wantedRow('C-1', wanted)).changes).toEqual([]);
  });
});

describe('whatever stood there', () => {
  const cell: fc.Arbitrary<StandingCell | undefined> = fc.option(
    fc.record(
      { value: fc.constantFrom('', 'a', 'b', 3, true), formula: fc.constant('A1') },
      { requiredKeys: ['value'] },
    ),
    { nil: undefined },
  );
  const wantedCell: fc.Arbitrary<WantedCell | undefined> = fc.constantFrom(undefined, null, 'a', 'b', 3, {
    value: 'a',
  });
  const keys = ['C-1', 'C-2', 'C-3', 'C-4'];
  const grid = fc.array(
    fc.option(fc.record({ key: fc.constantFrom('', ...keys), cells: fc.array(cell, { maxLength: 4 }) })),
    { maxLength: 8 },
  );
  const wanted = fc.array(
    fc.record({
      key: fc.constantFrom(...keys),
      cells: fc.array(wantedCell, { minLength: 4, maxLength: 4 }),
    }),
    { maxLength: 8 },
  );
  const deletion = fc.constantFrom<Deletion>('first', 'last');

  test('the plan, carried out, gives the rows that are wanted; planned again, there is nothing to do', () => {
    fc.assert(
      fc.property(grid, wanted, deletion, (rows, wants, when) => {
        // The last row that stands is not blank.
        const end = rows.findLastIndex((row) => row !== null) + 1;
        const standing = rows
          .slice(0, end)
          .flatMap((row, at) => (row === null ? [] : [{ key: row.key, rowIndex: at + 1, cells: row.cells }]));
        const before: Grid = [null, ...rows.slice(0, end).map((row) => row?.cells ?? null)];
        const planned = planRows({ standing, wanted: wants, headerRowIndex: 0, deletion: when });
        const after = carriedOut(before, planned);

        const waiting = new Map(keys.map((key) => [key, wants.filter((one) => one.key === key)]));
        const kept = rows.slice(0, end).flatMap((row): readonly Kept[] => {
          if (row === null) return [{ row: null, want: undefined, key: '' }];
          const want = row.key === '' ? undefined : waiting.get(row.key)?.shift();
          return row.key === '' || want !== undefined ? [{ row: row.cells, want, key: row.key }] : [];
        });
        const left = new Set([...waiting.values()].flat());
        const added = wants.filter((one) => left.has(one));
        expect(after).toHaveLength(1 + kept.length + added.length);
        for (const [at, { row, want }] of kept.entries()) {
          expectRow(after[at + 1] ?? null, { row, cells: want?.cells ?? [] });
        }
        for (const [at, { cells }] of added.entries()) {
          expectRow(after[1 + kept.length + at] ?? null, { row: [], cells });
        }
        if (when === 'first') expect(planned.contentRows).toBe(kept.length + added.length);

        const again = [...kept.map(({ key }) => key), ...added.map(({ key }) => key)].flatMap((key, at) => {
          const cells = after[at + 1];
          return at < kept.length && kept[at]?.row === null
            ? []
            : [{ key, rowIndex: at + 1, cells: cells ?? [] }];
        });
        expect(planRows({ standing: again, wanted: wants, headerRowIndex: 0 }).changes).toEqual([]);
      }),
    );
  });
});

/** A row that stays, and what is wanted of it. */
interface Kept {
  readonly row: Grid[number];
  readonly want: WantedRow | undefined;
  readonly key: string;
}

function carriedOut(grid: Grid, { deletedRowIndexes, deletion, changes }: RowsPlan): Grid {
  const rows = grid.map((row) => (row === null ? null : [...row]));
  const deleteAll = () => {
    for (const index of [...deletedRowIndexes].reverse()) rows.splice(index, 1);
  };
  if (deletion === 'first') deleteAll();
  for (const { rowIndex, columnIndex, values } of changes.flatMap(({ runs }) => runs)) {
    while (rows.length <= rowIndex) rows.push(null);
    const row = rows[rowIndex] ?? [];
    rows[rowIndex] = row;
    for (const [at, cell] of typed(...values).entries()) row[columnIndex + at] = cell;
  }
  if (deletion === 'last') deleteAll();
  return rows;
}

/** A row as it should be once the cells that are wanted were laid over those that stood. */
function expectRow(
  after: Grid[number],
  { row, cells }: { readonly row: Grid[number]; readonly cells: WantedRow['cells'] },
): void {
  for (let at = 0; at < 4; at += 1) {
    const [now, stood, want] = [after?.[at], row?.[at], cells[at]];
    if (want === undefined) expect(now).toEqual(stood);
    else if (typeof want === 'object' && want !== null) {
      if (stood?.formula !== undefined) expect(now).toEqual(stood);
      else expect(sameCell(shown(now), want.value)).toBe(true);
    } else {
      expect(now?.formula).toBeUndefined();
      expect(sameCell(shown(now), want)).toBe(true);
    }
  }
}

function shown(cell: StandingCell | undefined): CellValue {
  const value = cell?.value ?? null;
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}
