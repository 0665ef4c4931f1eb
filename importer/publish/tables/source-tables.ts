import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { REJECTED_TAB, SOURCES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { ImportOutcome, RowLink } from '../../import-outcome.ts';
import { CHARACTERS_A_CELL, cutToCell, splitToCells } from '../xlsx/excel-limits.ts';
import { furtherColumns } from './further-columns.ts';
import type { Table } from './table.ts';

/** `_sources`: one row per source row, with where it went and why. */
export function sourcesTable(outcome: ImportOutcome): Table {
  const { rows, placements } = outcome;
  const moreCells = furtherColumns(SOURCES_TAB, 'cells', mostPieces(rows));
  return {
    ...SOURCES_TAB,
    columns: [...SOURCES_TAB.columns, ...moreCells],
    rowCount: rows.length,
    *rows() {
      for (const [rowIndex, row] of rows.entries()) {
        const placement = placements[rowIndex];
        const [cells = '', ...more] = splitToCells(row.cells);
        yield [
          row.workbook,
          row.sheet,
          row.rowNumber,
          placement?.clientId ?? null,
          placement?.caseId ?? null,
          row.hash,
          cells,
          placement?.gave.join(',') ?? null,
          placement?.link ? cutToCell(linkJson(placement.link, outcome)) : null,
          ...more,
        ];
      }
    },
  };
}

/** `_rejected`: one row per cell that is on no case. */
export function rejectedTable({ readings }: ImportOutcome): Table {
  return {
    ...REJECTED_TAB,
    rowCount: readings.reduce((sum, { rejected }) => sum + rejected.length, 0),
    *rows(): Generator<readonly CellValue[]> {
      for (const { workbook, rejected } of readings) {
        for (const { sheet, cell, reason, text } of rejected)
          yield [workbook, sheet, cell, reason, cutToCell(text)];
      }
    },
  };
}

function mostPieces(rows: ImportOutcome['rows']): number {
  let most = 0;
  for (const { cells } of rows) most = Math.max(most, cells.length);
  // A piece may end one short, so as not to split a character.
  return most <= CHARACTERS_A_CELL ? 1 : Math.ceil(most / (CHARACTERS_A_CELL - 1));
}

function linkJson(
  { toRowIndex, weightBits, evidence, decidedByPerson }: RowLink,
  { rows }: ImportOutcome,
): string {
  const to = rows[toRowIndex];
  return JSON.stringify({
    to: to && { workbook: to.workbook, sheet: to.sheet, row: to.rowNumber },
    weightBits: rounded(weightBits),
    evidence: evidence.map(({ field, level, bits }) => ({ field, level, bits: rounded(bits) })),
    decidedByPerson,
  });
}

/** Hundredths of a bit say all there is to say. */
function rounded(bits: number): number {
  return Math.round(bits * 100) / 100;
}
