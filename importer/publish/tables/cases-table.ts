import { type CellValue, caseRow } from '../../../mappings/sheet/case-row.ts';
import type { CaseRecord } from '../../case-record.ts';
import type { ImportOutcome } from '../../import-outcome.ts';
import { cutToCell } from '../xlsx/excel-limits.ts';

/** Source rows named on a case; the rest are counted, and all stand in `_sources`. */
const NAMED_SOURCES = 6;

/** The cells of a case, in the order of FIELDS, each fit for a cell. */
export function cellsOfCase(record: CaseRecord, rows: ImportOutcome['rows']): readonly CellValue[] {
  const cells = caseRow({
    ...record.values,
    caseId: record.caseId,
    clientId: record.clientId,
    more: record.extras.map(([header, text]) => `${header}: ${text}`).join('\n'),
    sources: sourcesOf(record, rows),
  });
  return cells.map((cell) => (typeof cell === 'string' ? cutToCell(cell) : cell));
}

function sourcesOf({ rowIndexes }: CaseRecord, rows: ImportOutcome['rows']): string {
  const named = rowIndexes.slice(0, NAMED_SOURCES).map((rowIndex) => {
    const row = rows[rowIndex];
    return row === undefined ? '' : `${row.workbook} / ${row.sheet} שורה ${row.rowNumber}`;
  });
  const left = rowIndexes.length - named.length;
  return [...named, ...(left > 0 ? [`ועוד ${left}`] : [])].join('\n');
}
