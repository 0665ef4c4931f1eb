import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { REJECTED_TAB, SOURCES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { ImportOutcome, RowLink, RowPlacement } from '../../import-outcome.ts';
import type { Evidence } from '../../match/linkage.ts';
import type { SourceRow } from '../../source-row.ts';
import { CHARACTERS_A_CELL, cutToCell, splitToCells } from './cell-limit.ts';
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
      const evidenceJson = evidenceWriter();
      const gaveText = new Map<RowPlacement['gave'], string>();
      const textOf = (gave: RowPlacement['gave']): string => {
        const text = gaveText.get(gave) ?? gave.join(',');
        gaveText.set(gave, text);
        return text;
      };
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
          placement === undefined ? null : textOf(placement.gave),
          placement?.link
            ? cutToCell(linkJson(placement.link, rows[placement.link.toRowIndex], evidenceJson))
            : null,
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

/** The JSON of a link, written out by hand: there are hundreds of thousands, and few parts of them differ. */
function linkJson(
  { weightBits, evidence, decidedByPerson }: RowLink,
  to: SourceRow | undefined,
  evidenceJson: (one: Evidence) => string,
): string {
  const place =
    to === undefined
      ? ''
      : `"to":{"workbook":${JSON.stringify(to.workbook)},"sheet":${JSON.stringify(to.sheet)},"row":${to.rowNumber}},`;
  return `{${place}"weightBits":${rounded(weightBits)},"evidence":[${evidence.map(evidenceJson).join(',')}],"decidedByPerson":${decidedByPerson}}`;
}

/** Writes evidence as JSON; the words of a level are escaped once. */
function evidenceWriter(): (one: Evidence) => string {
  const begun = new Map<string, Map<string, string>>();
  return ({ field, level, bits }) => {
    const levels = begun.get(field) ?? new Map<string, string>();
    begun.set(field, levels);
    const start =
      levels.get(level) ?? `{"field":${JSON.stringify(field)},"level":${JSON.stringify(level)},"bits":`;
    levels.set(level, start);
    return `${start}${rounded(bits)}}`;
  };
}

/** Hundredths of a bit say all there is to say. */
function rounded(bits: number): number {
  return Math.round(bits * 100) / 100;
}
