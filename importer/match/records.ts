/** What one column holds of one record: a text, several texts (phones, name parts), or nothing. */
export type ColumnValue = string | readonly string[] | null;

/** The records to link, column by column. */
export interface MatchRecords {
  readonly rowCount: number;
  readonly columns: { readonly [column: string]: readonly ColumnValue[] };
  /** Number of the file each record came from. Where given, only records of different files are compared. */
  readonly sourceOf?: ArrayLike<number>;
}

/** Two records by index from 0. */
type RecordPair = readonly [first: number, second: number];

/**
 * What people decided before. `same` joins even against the guard; `different` keeps the two records apart
 * whatever path leads from one to the other, and wins where the two contradict each other.
 */
export interface Decisions {
  readonly same: readonly RecordPair[];
  readonly different: readonly RecordPair[];
}

export const NO_DECISIONS: Decisions = { same: [], different: [] };
