import type { Table } from '../tables/table.ts';

/**
 * The cases with the day on which each came to its stage open to everybody: in a workbook nothing sets it, so
 * whoever moves a case on may write it.
 */
export function withOpenStageDay(table: Table): Table {
  return {
    ...table,
    columns: table.columns.map((column) =>
      column.key === 'stageSince' ? { ...column, locked: false } : column,
    ),
  };
}
