import { FIELDS, type FieldKey } from '../../mappings/fields.ts';
import type { CaseValues, CellValue } from '../../mappings/sheet/case-row.ts';
import type { FieldValue } from './case-changes.ts';
import { readCell } from './typed/read-cell.ts';

/** The cells of one row, by field; a column that is not there is left out. */
export type CaseCells = { readonly [Key in FieldKey]?: CellValue };

/** A row of the case sheet as a case. A cell nobody can read counts as empty. */
export function caseOfCells(cells: CaseCells): CaseValues {
  const values: { [Key in FieldKey]?: Exclude<FieldValue, null> } = {};
  for (const { key } of FIELDS) {
    const cell = cells[key];
    const typed = cell === undefined || cell === null ? null : readCell(key, cell);
    if (typed?.outcome === 'value') values[key] = typed.value;
  }
  return values;
}
