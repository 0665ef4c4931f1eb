import type { ImportSummary } from '../../../mappings/sheet/dashboard-content.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';
import { cutToCell } from './cell-limit.ts';
import type { Table } from './table.ts';

/** One line of the log. */
export interface LogEntry {
  /** On the office's clock: `2025-03-31T14:05:00`; empty where somebody made it unreadable. */
  readonly when: string;
  readonly who: string;
  readonly caseId: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly how: string;
}

export const THE_IMPORT = 'ייבוא';

/** The log, oldest first: what is new is added below, also by programs that only append. */
export function logTable(entries: readonly LogEntry[]): Table {
  const rows = entries.map(({ when, who, caseId, field, before, after, how }) => [
    when === '' ? null : serialDay(when),
    who,
    caseId,
    field,
    cutToCell(before),
    cutToCell(after),
    cutToCell(how),
  ]);
  return { ...LOG_TAB, rowCount: rows.length, rows: () => rows };
}

/**
 * What the log keeps of an import as a whole.
 * @param editCount cells in which a person's value stays against the import's
 */
export function importEntry(
  { importedAt, clients, cases, workbooks }: ImportSummary,
  editCount: number,
): LogEntry {
  const sourceRows = workbooks.reduce((sum, one) => sum + one.sourceRows, 0);
  return {
    when: importedAt,
    who: THE_IMPORT,
    caseId: '',
    field: '',
    before: '',
    after: [
      `${cases} תיקים, ${clients} לקוחות, ${sourceRows} שורות מקור`,
      ...(editCount === 0 ? [] : [`${editCount} תאים שתוקנו ביד נשמרו`]),
    ].join('\n'),
    how: workbooks.map(({ workbook, sourceRows: rows }) => `${workbook}: ${rows} שורות`).join('\n'),
  };
}
