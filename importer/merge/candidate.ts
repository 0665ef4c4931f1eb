import type { WorkbookKind } from '../../mappings/fields.ts';
import type { Normalised } from '../source-row.ts';

/** One source row's value for a field of its case. */
export interface Candidate {
  readonly rowIndex: number;
  readonly value: Normalised;
  /** The row's workbook; null where it is none of the three known kinds. */
  readonly kind: WorkbookKind | null;
}

/** The value a case gets for a field, with the rows that gave it. */
export interface Merged {
  readonly value: Normalised;
  readonly from: readonly number[];
}

/** Whether two values of one field are the same for the office. */
export function sameValue(a: Normalised, b: Normalised): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
