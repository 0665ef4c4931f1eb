import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  packWrites as packAreas,
  valueWrites,
} from '../../../../importer/publish/spreadsheet/pack-writes.ts';
import type { WriteUnit } from '../../../../importer/publish/spreadsheet/publication-plan.ts';
import type { ValueWrite } from '../../../../importer/publish/spreadsheet/sheets-api.ts';
import type { CellValue } from '../../../../mappings/sheet/case-row.ts';
import { parseA1 } from '../../../../scripts/emulator/a1.ts';

const cells = (title: string, rowIndex: number, ...values: readonly CellValue[]): WriteUnit[number] => ({
  title,
  sheetId: 0,
  run: { rowIndex, columnIndex: 0, values },
});

/** What a call writes, by `tab/row/column`. */
function written(writes: readonly ValueWrite[]): ReadonlyMap<string, CellValue> {
  const found = new Map<string, CellValue>();
  for (const { range, values } of writes) {
    const area = parseA1(range);
    for (const [row, line] of values.entries()) {
      expect(line.length).toBeLessThanOrEqual((area?.endColumnIndex ?? 0) - (area?.startColumnIndex ?? 0));
      for (const [column, value] of line.entries()) {
        const place = `${area?.sheetTitle}/${row + (area?.startRowIndex ?? 0)}/${column + (area?.startColumnIndex ?? 0)}`;
        expect(found.has(place)).toBe(false);
        found.set(place, value);
      }
    }
    expect(values).toHaveLength((area?.endRowIndex ?? 0) - (area?.startRowIndex ?? 0));
  }
  return found;
}

const packWrites = (...packed: Parameters<typeof packAreas>) => [...packAreas(...packed)].map(valueWrites);

const bytesOf = (writes: readonly ValueWrite[]) => Buffer.byteLength(JSON.stringify({ data: writes }));

describe('a call', () => {
  test('holds cells that stand below each other in one range, each tab for itself', () => {
    const units = [2, 3, 4].map((row) => [
      cells('תיקים', row, 'א', row),
      cells('_published', row + 5, 'json'),
    ]);
    expect([...packWrites(units)]).toEqual([
      [
        {
          range: "'תיקים'!A3:B5",
          values: [
            ['א', 2],
            ['א', 3],
            ['א', 4],
          ],
        },
        { range: "'_published'!A8:A10", values: [['json'], ['json'], ['json']] },
      ],
    ]);
  });

  test('empties a cell with an empty text, since nothing would leave it as it is', () => {
    expect([...packWrites([[cells('תיקים', 1, null, 'ב')]])]).toEqual([
      [{ range: "'תיקים'!A2:B2", values: [['', 'ב']] }],
    ]);
  });

  test('is as large as it may be, and a unit that is larger goes alone', () => {
    const units = [10, 10, 900, 10, 10].map((length, row) => [cells('תיקים', row * 2, 'x'.repeat(length))]);
    const calls = [...packWrites(units, 300)];
    expect(calls.map((writes) => writes.length)).toEqual([2, 1, 2]);
  });

  test('is not made where there is nothing to write', () => {
    expect([...packWrites([])]).toEqual([]);
  });
});

test('whatever is written: every cell once, no unit torn in two, no call much larger than advised', () => {
  const unit = fc.record({
    columnIndex: fc.nat(3),
    values: fc.array(fc.constantFrom<CellValue>('', null, 'חיפה', '"\\', 'x'.repeat(150), 12.5), {
      minLength: 1,
      maxLength: 4,
    }),
    gap: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 40 }),
      fc.integer({ min: 200, max: 2_000 }),
      (drawn, callBytes) => {
        let row = 0;
        const units: WriteUnit[] = drawn.map(({ columnIndex, values, gap }) => {
          row += gap ? 2 : 1;
          const run = { rowIndex: row, columnIndex, values };
          return [
            { title: 'תיקים', sheetId: 1, run },
            { title: "של 'מי'", sheetId: 2, run: { ...run, columnIndex: 0 } },
          ];
        });
        const calls = [...packWrites(units, callBytes)];
        const maps = calls.map(written);
        const cellsOf = (one: WriteUnit) =>
          one.flatMap(({ title, run }) =>
            run.values.map(
              (value, at) => [`${title}/${run.rowIndex}/${run.columnIndex + at}`, value ?? ''] as const,
            ),
          );
        for (const one of units) {
          expect(
            maps.filter((map) => cellsOf(one).every(([place, value]) => map.get(place) === value)),
          ).toHaveLength(1);
        }
        const total = maps.reduce((sum, { size }) => sum + size, 0);
        expect(total).toBe(units.flatMap(cellsOf).length);
        for (const [at, writes] of calls.entries()) {
          const unitCount = units.filter((one) => maps[at]?.has(cellsOf(one)[0]?.[0] ?? '')).length;
          if (unitCount > 1) expect(bytesOf(writes)).toBeLessThan(callBytes * 1.5 + 200);
        }
      },
    ),
  );
});
