import type { FieldKey } from '../mappings/fields.ts';
import type { Normalised } from './source-row.ts';

/** One row of the case sheet, with the source rows of every value. Row indexes are from 0 into all source rows. */
export interface CaseRecord {
  readonly caseId: string;
  readonly clientId: string;
  readonly rowIndexes: readonly number[];
  readonly values: { readonly [Key in FieldKey]?: Normalised };
  /** Which source rows gave each value. */
  readonly from: { readonly [Key in FieldKey]?: readonly number[] };
  /** Columns nobody recognised: header and text, each pair once. */
  readonly extras: readonly (readonly [header: string, text: string])[];
}
