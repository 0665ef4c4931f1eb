import { FIELDS } from '../../../mappings/fields.ts';
import type { Column } from '../../../mappings/sheet/tabs.ts';
import { CASES_COLUMNS } from '../tables/cases-table.ts';
import type { EditedColumn } from './edited-cases.ts';

/** A column of the new sheet, and where its cells come from. */
export interface ArrangedColumn {
  readonly column: Column;
  /** Index from 0 into FIELDS; null where a person added the column. */
  readonly fieldIndex: number | null;
  /** Index from 0 into the sheet as it stood; null where the column was not there. */
  readonly editedIndex: number | null;
}

const ADDED_WIDTH = 18;

/**
 * Every column where people left it, added ones included; one that is missing comes back
 * right after the column it follows in FIELDS.
 */
export function arrangeColumns(edited: readonly EditedColumn[]): readonly ArrangedColumn[] {
  const arranged: ArrangedColumn[] = edited.map(({ header, key, kind }, editedIndex) => {
    const fieldIndex = FIELDS.findIndex((field) => field.key === key);
    const column = CASES_COLUMNS[fieldIndex];
    return column === undefined
      ? { column: addedColumn(header, kind, editedIndex), fieldIndex: null, editedIndex }
      : { column, fieldIndex, editedIndex };
  });
  for (const [fieldIndex, column] of CASES_COLUMNS.entries()) {
    if (arranged.some((one) => one.fieldIndex === fieldIndex)) continue;
    const before = arranged.findIndex((one) => one.fieldIndex === fieldIndex - 1);
    arranged.splice(before + 1, 0, { column, fieldIndex, editedIndex: null });
  }
  return arranged;
}

function addedColumn(header: string, kind: EditedColumn['kind'], editedIndex: number): Column {
  return { key: `added.${editedIndex}`, header, width: ADDED_WIDTH, kind, locked: false, hidden: false };
}
