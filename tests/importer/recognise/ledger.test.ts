import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InternalError } from '../../../importer/problem.ts';
import { CellAccount } from '../../../importer/recognise/cell-account.ts';
import { understandWorkbook } from '../../../importer/recognise/understand-workbook.ts';
import { aSheet, aWorkbook } from '../../builders/raw-sheets.ts';
import { rawWorkbooks } from '../../builders/raw-workbooks.ts';

test('every cell of any workbook is canonical, extra or rejected, and only one of them', () => {
  fc.assert(
    fc.property(rawWorkbooks, (raw) => {
      const { cells, rejected, sheets } = understandWorkbook(raw, {}); // throws where it does not balance
      const inSheets = raw.sheets.flatMap(({ rows }) => rows.flatMap((one) => one.cells.filter(Boolean)));
      expect(cells.read).toBe(inSheets.length);
      expect(cells.canonical + cells.extra + cells.rejected).toBe(cells.read);
      expect(new Set(rejected.map(({ sheet: name, cell }) => `${name}!${cell}`)).size).toBe(rejected.length);
      expect(sheets).toHaveLength(raw.sheets.length);
    }),
    { numRuns: 200 },
  );
});

test('every cell of a source row stands in its JSON as it was', () => {
  fc.assert(
    fc.property(rawWorkbooks, (raw) => {
      const { rows } = understandWorkbook(raw, {});
      for (const { sheet: name, rowNumber, cells } of rows) {
        const own = raw.sheets
          .find((one) => one.name === name)
          ?.rows.find((one) => one.rowNumber === rowNumber)
          ?.cells.filter((cell) => cell !== undefined);
        const kept = Object.values(JSON.parse(cells) as Record<string, { v?: unknown; m?: 1 } | string>);
        const values = kept.flatMap((cell) =>
          typeof cell === 'string' ? [cell] : cell.m === 1 ? [] : [cell.v],
        );
        // Cells of a second table beside the first are rejected and not the row's.
        for (const value of values) expect(own?.map((cell) => cell.value)).toContainEqual(value);
      }
    }),
    { numRuns: 100 },
  );
});

test('reading a workbook twice gives the same reading', () => {
  fc.assert(
    fc.property(rawWorkbooks, (raw) => {
      expect(understandWorkbook(raw, {})).toEqual(understandWorkbook(raw, {}));
    }),
    { numRuns: 50 },
  );
});

test('a cell that nobody accounted for stops the import', () => {
  const raw = aWorkbook([aSheet({ rows: [['א', 'ב']] })]);
  const account = new CellAccount(raw.workbook);
  account.extra = 1;
  expect(() => account.ledgerOf(raw)).toThrow(InternalError);
});
