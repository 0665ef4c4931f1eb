import { type Column, FEEDBACK_TAB } from '../../../mappings/sheet/tabs.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { Table } from './table.ts';

/** What people wrote on a tab that is theirs alone, with their columns. */
export interface PeoplesRows {
  readonly columns: readonly Column[];
  /** In the order of the columns. */
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The tab of what clients said; an import has nothing to add to it. */
export function feedbackTable(standing: PeoplesRows | null): Table {
  const { columns, rows } = standing ?? { columns: FEEDBACK_TAB.columns, rows: [] };
  return { ...FEEDBACK_TAB, columns, rowCount: rows.length, rows: () => rows };
}
