import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { type Calculation, calculate } from '../../../../scripts/emulator/formulas/calculate.ts';
import type { CellContent, CellSource } from '../../../../scripts/emulator/formulas/source.ts';

type Rows = readonly (readonly (CellContent | null)[])[];

/** A spreadsheet with these tabs; each has some rows and columns more than are used, as a real one has. */
export function aSpreadsheet(tabs: Readonly<Record<string, Rows>>): CellSource {
  return {
    tabs: Object.entries(tabs).map(([title, rows]) => {
      const usedColumnCount = Math.max(0, ...rows.map((row) => row.length));
      return {
        title,
        rowCount: rows.length + 100,
        columnCount: Math.max(26, usedColumnCount),
        usedRowCount: rows.length,
        usedColumnCount,
        valueAt: (rowIndex, columnIndex) => rows[rowIndex]?.[columnIndex] ?? undefined,
      };
    }),
  };
}

/** What a formula comes to in row 1 of column Z of the tab `גיליון` with these rows. */
export function comesTo(formula: string, rows: Rows = [], more: Partial<Calculation> = {}) {
  return calculate({
    formula,
    sheetTitle: 'גיליון',
    rowIndex: 0,
    columnIndex: 25,
    source: aSpreadsheet({ גיליון: rows }),
    now: serialDay('2025-03-31T14:05:00'),
    ...more,
  });
}
