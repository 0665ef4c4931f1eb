/** What is asked of a reply with cells: their values and notes. */
export const CELLS_FIELDS =
  'sheets(properties(sheetId,title,gridProperties(rowCount)),data(startRow,rowData(values(effectiveValue,note))))';

/** The same of the reply to a write, which else tells all of its sheets: views, protections, formats. */
export const WRITTEN_FIELDS = `updatedSpreadsheet(${CELLS_FIELDS})`;

/** A reply with cells of ranges that all begin in the first column; it leaves out zeros and what is empty. */
export interface CellsReply {
  readonly sheets?: readonly {
    readonly properties?: {
      readonly sheetId?: number;
      readonly title?: string;
      readonly gridProperties?: { readonly rowCount?: number };
    };
    readonly data?: readonly {
      readonly startRow?: number;
      readonly rowData?: readonly { readonly values?: readonly CellReply[] }[];
    }[];
  }[];
}

export interface CellReply {
  readonly effectiveValue?: {
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly boolValue?: boolean;
    readonly errorValue?: { readonly type?: string };
  };
  readonly note?: string;
}
