import type { FieldKey } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import type { JourneyKey } from '../../../mappings/sheet/journey-columns.ts';
import type { ColumnKind } from '../../../mappings/sheet/tabs.ts';
import type { SheetCell } from '../tables/sheet-cell.ts';

/** A column of the cases tab as it stands now; people may have moved it, or added one of their own. */
export interface EditedColumn {
  readonly header: string;
  /** Null where a person added the column; the add-on's are those of a hand-over. */
  readonly key: FieldKey | JourneyKey | null;
  readonly kind: ColumnKind;
}

export interface EditedRow {
  /** From 1. */
  readonly rowNumber: number;
  /** In the order of the columns. */
  readonly cells: readonly SheetCell[];
}

/** What the last import itself said of a case, in the order of FIELDS. */
export type PublishedCells = readonly CellValue[];

/** The cases tab as people left it, and what the last import had written there. */
export interface EditedCases {
  readonly columns: readonly EditedColumn[];
  readonly rows: readonly EditedRow[];
  /** By case id. */
  readonly published: ReadonlyMap<string, PublishedCells>;
}
