import type { Table } from '../tables/table.ts';

/**
 * The cases with the days on which each came to its stage, and on which work on it began, open to everybody: in a
 * workbook nothing sets them, so whoever moves a case on may write them.
 */
export function withOpenStageDay(table: Table): Table {
  return {
    ...table,
    columns: table.columns.map((column) =>
      column.key === 'stageSince' || column.key === 'startedDate' ? { ...column, locked: false } : column,
    ),
  };
}
