import { createHash } from 'node:crypto';
import type { SourceRow } from '../../../importer/source-row.ts';
import type { WorkbookReading } from '../../../importer/workbook-reading.ts';

/**
 * The workbooks after some work: rows of documents tracking, evenly spread, say another next action.
 * The same workbooks give the same changes.
 */
export function changeRows(
  readings: readonly WorkbookReading[],
  rowCount: number,
): readonly WorkbookReading[] {
  if (rowCount === 0) return readings;
  return readings.map((reading) => {
    if (reading.kind !== 'documents') return reading;
    const stride = Math.max(1, Math.floor(reading.rows.length / rowCount));
    const isChanged = (index: number) => index % stride === 0 && index / stride < rowCount;
    return {
      ...reading,
      rows: reading.rows.map((row, index) => (isChanged(index) ? changedRow(row, index) : row)),
    };
  });
}

/** As if somebody had typed into one cell of the workbook. */
function changedRow(row: SourceRow, index: number): SourceRow {
  const nextAction = `להתקשר ללקוח ${index}`;
  const cells = JSON.stringify({ ...JSON.parse(row.cells), 'פעולה הבאה': nextAction });
  const hash = createHash('sha256').update(cells).digest('hex').slice(0, 16);
  return { ...row, cells, hash, values: { ...row.values, nextAction } };
}
