import { FIELDS } from '../../../mappings/fields.ts';
import { type CellValue, caseRow } from '../../../mappings/sheet/case-row.ts';
import { CASES_TAB, type Column } from '../../../mappings/sheet/tabs.ts';
import type { CaseRecord } from '../../case-record.ts';
import type { ImportOutcome } from '../../import-outcome.ts';
import { CHARACTERS_A_CELL, cutToCell } from './cell-limit.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { Table } from './table.ts';

/** The cases tab. */
export function casesTable(columns: readonly Column[], rows: readonly (readonly SheetCell[])[]): Table {
  return { ...CASES_TAB, columns, rowCount: rows.length, rows: () => rows };
}

/** Source rows named on a case; the rest are counted, and all stand in `_sources`. */
const NAMED_SOURCES = 6;

/** The cells of a case, in the order of FIELDS, each fit for a cell. */
export function cellsOfCase(record: CaseRecord, rows: ImportOutcome['rows']): readonly CellValue[] {
  const cells = caseRow(record.values);
  cells[CASE_ID] = record.caseId;
  cells[CLIENT_ID] = record.clientId;
  cells[SOURCES] = sourcesOf(record, rows);
  if (record.extras.length > 0) {
    cells[MORE] = record.extras.map(([header, text]) => `${header}: ${text}`).join('\n');
  }
  for (const [index, cell] of cells.entries()) {
    if (typeof cell === 'string' && cell.length > CHARACTERS_A_CELL) cells[index] = cutToCell(cell);
  }
  return cells;
}

const [CASE_ID, CLIENT_ID, MORE, SOURCES] = (['caseId', 'clientId', 'more', 'sources'] as const).map((key) =>
  FIELDS.findIndex((field) => field.key === key),
) as [number, number, number, number]; // one index per key

function sourcesOf({ rowIndexes }: CaseRecord, rows: ImportOutcome['rows']): string {
  const named = rowIndexes.slice(0, NAMED_SOURCES).map((rowIndex) => {
    const row = rows[rowIndex];
    return row === undefined ? '' : `${row.workbook} / ${row.sheet} שורה ${row.rowNumber}`;
  });
  const left = rowIndexes.length - named.length;
  return [...named, ...(left > 0 ? [`ועוד ${left}`] : [])].join('  ·  ');
}
