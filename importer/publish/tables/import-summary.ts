import type { WorkbookKind } from '../../../mappings/fields.ts';
import type { ImportOutcome } from '../../import-outcome.ts';

/** The import in figures, as the dashboard and the log tell it. */
export interface ImportSummary {
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly importedAt: string;
  readonly clients: number;
  readonly cases: number;
  readonly workbooks: readonly {
    readonly workbook: string;
    readonly kind: WorkbookKind | null;
    readonly sourceRows: number;
    readonly canonical: number;
    readonly extra: number;
    readonly rejected: number;
  }[];
}

const OFFICE_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Jerusalem',
  dateStyle: 'short',
  timeStyle: 'medium',
});

export function summarise({ importedAt, readings, clientCount, cases }: ImportOutcome): ImportSummary {
  return {
    importedAt: OFFICE_CLOCK.format(new Date(importedAt)).replace(' ', 'T'),
    clients: clientCount,
    cases: cases.length,
    workbooks: readings.map(({ workbook, kind, rows, cells }) => ({
      workbook,
      kind,
      sourceRows: rows.length,
      canonical: cells.canonical,
      extra: cells.extra,
      rejected: cells.rejected,
    })),
  };
}
