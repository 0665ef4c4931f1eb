import { WORKBOOK_KINDS, type WorkbookKind } from '../../mappings/fields.ts';
import type { SourceRow } from '../source-row.ts';
import type { WorkbookReading } from '../workbook-reading.ts';
import { tabsOldestFirst } from './tabs-oldest-first.ts';

/** All source rows in the order in which the office wrote them. */
export interface OrderedRows {
  readonly ordered: readonly WorkbookReading[];
  readonly rows: readonly SourceRow[];
  readonly kindOf: (row: SourceRow) => WorkbookKind | null;
}

/**
 * Puts workbooks into the order of their kinds and tabs into the order of their months,
 * so that the order of the files on the command line changes nothing, and a later row is a newer one.
 */
export function orderRows(readings: readonly WorkbookReading[]): OrderedRows {
  const rank = ({ kind }: WorkbookReading) =>
    kind === null ? WORKBOOK_KINDS.length : WORKBOOK_KINDS.indexOf(kind);
  const ordered = [...readings].sort((a, b) => rank(a) - rank(b) || (a.workbook < b.workbook ? -1 : 1));
  const kinds = new Map(ordered.map(({ workbook, kind }) => [workbook, kind]));
  return {
    ordered,
    rows: ordered.flatMap(rowsOldestFirst),
    kindOf: ({ workbook }) => kinds.get(workbook) ?? null,
  };
}

function rowsOldestFirst(reading: WorkbookReading): readonly SourceRow[] {
  const rank = new Map(tabsOldestFirst(reading).map((tab, index) => [tab, index]));
  const tabRank = ({ sheet }: SourceRow) => rank.get(sheet) ?? 0;
  return [...reading.rows].sort((a, b) => tabRank(a) - tabRank(b) || a.rowNumber - b.rowNumber);
}
