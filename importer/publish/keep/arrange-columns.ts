import { FIELDS } from '../../../mappings/fields.ts';
import { JOURNEY_COLUMNS } from '../../../mappings/sheet/journey-columns.ts';
import { CASES_TAB, type Column } from '../../../mappings/sheet/tabs.ts';
import type { EditedColumn } from './edited-cases.ts';

/** A column of the new sheet, and where its cells come from. */
export interface ArrangedColumn {
  readonly column: Column;
  /** Index from 0 into FIELDS; null where the import has nothing to say. */
  readonly fieldIndex: number | null;
  /** Whether a person added it, so that what stands there is a person's work. */
  readonly isPeoples: boolean;
  /** Index from 0 into the sheet as it stood; null where the column was not there. */
  readonly editedIndex: number | null;
}

const ADDED_WIDTH = 18;

/**
 * Every column where people left it, theirs and the add-on's included; a field's that is missing comes back
 * right after the column it follows in FIELDS.
 */
export function arrangeColumns(edited: readonly EditedColumn[]): readonly ArrangedColumn[] {
  const arranged: ArrangedColumn[] = edited.map(({ header, key, kind }, editedIndex) => {
    const fieldIndex = FIELDS.findIndex((field) => field.key === key);
    const field = CASES_TAB.columns[fieldIndex];
    if (field !== undefined) return { column: field, fieldIndex, isPeoples: false, editedIndex };
    const journey = JOURNEY_COLUMNS.find((column) => column.key === key);
    if (journey !== undefined) return { column: journey, fieldIndex: null, isPeoples: false, editedIndex };
    const column = addedColumn(header, kind, editedIndex);
    return { column, fieldIndex: null, isPeoples: true, editedIndex };
  });
  for (const [fieldIndex, column] of CASES_TAB.columns.entries()) {
    if (arranged.some((one) => one.fieldIndex === fieldIndex)) continue;
    const before = arranged.findIndex((one) => one.fieldIndex === fieldIndex - 1);
    arranged.splice(before + 1, 0, { column, fieldIndex, isPeoples: false, editedIndex: null });
  }
  return arranged;
}

/** A column that people added, as it is drawn again. */
export function addedColumn(header: string, kind: EditedColumn['kind'], editedIndex: number): Column {
  return { key: `added.${editedIndex}`, header, width: ADDED_WIDTH, kind, locked: false, hidden: false };
}
