import type { ImportSummary } from '../../../mappings/sheet/dashboard-content.ts';
import type { ImportOutcome } from '../../import-outcome.ts';

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
