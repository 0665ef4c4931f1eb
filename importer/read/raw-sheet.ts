/** A cell as it stood in a legacy workbook, before anyone understood it. */
export interface RawCell {
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /**
   * text and error: the text; number: the number; boolean: the boolean;
   * date: ISO `2025-03-31`, or `2025-03-31T14:05:00` where the cell has a time of day.
   */
  readonly value: string | number | boolean;
  /** What Excel shows (`012345678` over a stored 12345678). */
  readonly text: string;
  /** Without the leading `=`; present where the value came from a formula. */
  readonly formula?: string;
}

/** One row that holds at least one non-empty cell. */
export interface RawRow {
  /** From 1, as Excel shows it. */
  readonly rowNumber: number;
  readonly hidden: boolean;
  /** By column index from 0; undefined where the cell is empty (white space alone is empty). */
  readonly cells: readonly (RawCell | undefined)[];
}

/** A merged area, 0-based and inclusive. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet, as plain data: rows without a non-empty cell are left out. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RawRow[];
  readonly merges: readonly MergedArea[];
  readonly hiddenColumns: readonly number[];
}

/** One file, read but not understood. */
export interface RawWorkbook {
  /** File name without its folder. */
  readonly workbook: string;
  /** SHA-256 of the file's bytes, to notice the same file given twice. */
  readonly fileHash: string;
  readonly sheets: readonly RawSheet[];
}
