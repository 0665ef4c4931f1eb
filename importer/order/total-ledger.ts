import type { CellLedger, WorkbookReading } from '../workbook-reading.ts';

/** The account of all workbooks together. */
export function totalLedger(readings: readonly Pick<WorkbookReading, 'cells'>[]): CellLedger {
  return readings.reduce<CellLedger>(
    (total, { cells }) => ({
      read: total.read + cells.read,
      canonical: total.canonical + cells.canonical,
      extra: total.extra + cells.extra,
      rejected: total.rejected + cells.rejected,
    }),
    { read: 0, canonical: 0, extra: 0, rejected: 0 },
  );
}
