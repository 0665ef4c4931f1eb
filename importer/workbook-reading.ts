import type { WorkbookKind } from '../mappings/fields.ts';
import type { LegacyKey } from '../mappings/legacy/columns.ts';
import type { Problem } from './problem.ts';
import type { SourceRow } from './source-row.ts';

/** One column of a recognised table. */
export interface ColumnReading {
  /** From 0. */
  readonly columnIndex: number;
  readonly header: string;
  /** Null where the column is kept as an extra, or ignored. */
  readonly key: LegacyKey | null;
  /** True where the mapping file says to leave the column out; absent otherwise. */
  readonly ignored?: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why it was understood so, in one short English phrase. */
  readonly why: string;
  /** Up to three different cell texts. */
  readonly samples: readonly string[];
}

/** How one sheet was understood. */
export interface SheetReading {
  readonly sheet: string;
  readonly hidden: boolean;
  /**
   * Null where the sheet holds no cases (then `ignored` says why), or where its table has no header and the
   * columns were told by what they hold.
   */
  readonly headerRowNumber: number | null;
  readonly ignored: string | null;
  readonly columns: readonly ColumnReading[];
  readonly sourceRows: number;
  readonly hiddenRows: number;
  /** Rows of the sheet that are no cases, by reason: `title`, `total-row`, `repeated-header`, `second-table`, `no-client`. */
  readonly skippedRows: readonly { readonly rowNumber: number; readonly why: string }[];
}

/** A non-empty cell that is on no case, with the reason. */
export interface RejectedCell {
  readonly sheet: string;
  /** As Excel names it, such as `D17`. */
  readonly cell: string;
  readonly text: string;
  /**
   * `title`, `header`, `repeated-header`, `total-row`, `second-table`, `helper-tab`, `no-table`, `no-client`,
   * `says-nothing`, `ignored-by-mapping`, or the code of its Problem.
   */
  readonly reason: string;
}

/** The account of every non-empty cell: read = canonical + extra + rejected. */
export interface CellLedger {
  readonly read: number;
  readonly canonical: number;
  readonly extra: number;
  readonly rejected: number;
}

/** One legacy workbook, read, recognised and normalised. */
export interface WorkbookReading {
  readonly workbook: string;
  readonly fileHash: string;
  /** Which of the office's three workbooks it looks like; null where none. */
  readonly kind: WorkbookKind | null;
  readonly sheets: readonly SheetReading[];
  readonly rows: readonly SourceRow[];
  readonly rejected: readonly RejectedCell[];
  readonly problems: readonly Problem[];
  readonly cells: CellLedger;
}
