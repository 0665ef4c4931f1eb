import type { FieldKey } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import type { EarlierImport, EarlierRow } from '../../earlier/earlier-import.ts';
import type { RowLink } from '../../import-outcome.ts';
import type { EditedCases } from '../keep/edited-cases.ts';
import type { PeoplesRows } from '../tables/feedback-table.ts';
import type { LogEntry } from '../tables/log-table.ts';
import type { ReviewRow } from '../tables/review-table.ts';
import type { StaffMember } from '../tables/staff.ts';

/** A source row as `_sources` tells it, with the values it gave and its tie to an earlier row. */
export interface PreviousRow extends EarlierRow {
  readonly gave: readonly FieldKey[];
  readonly link: PreviousLink | null;
}

/** As RowLink, with the place of the other row in its workbook. */
export interface PreviousLink extends Omit<RowLink, 'toRowIndex'> {
  readonly to: { readonly workbook: string; readonly sheet: string; readonly row: number };
}

/** A case sheet that was published earlier, as people left it. */
export interface PreviousImport extends EarlierImport {
  readonly rows: readonly PreviousRow[];
  readonly review: readonly ReviewRow[];
  readonly staff: readonly StaffMember[];
  /** By key. */
  readonly settings: ReadonlyMap<string, CellValue>;
  /** What people wrote on the tab of feedback; null where it is not there, or stays as it stands. */
  readonly feedback: PeoplesRows | null;
  /** Oldest first. */
  readonly log: readonly LogEntry[];
  readonly cases: EditedCases;
}
