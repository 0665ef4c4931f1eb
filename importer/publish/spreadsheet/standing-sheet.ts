import type { SpreadsheetState } from '../../../mappings/sheet/google/state/state.ts';
import type { RawRow, RawWorkbook } from '../../read/raw-sheet.ts';

/** A tab's rows as they stand in the spreadsheet. */
export interface StandingTab {
  /** From 0. */
  readonly headerRowIndex: number;
  /** By column index, as wide as the widest row; empty where a column has no header. */
  readonly headers: readonly string[];
  /** Below the header; rows without content are left out. */
  readonly rows: readonly RawRow[];
}

/** The case sheet as it stands in a Google spreadsheet. */
export interface StandingSheet {
  readonly spreadsheetId: string;
  readonly url: string;
  readonly title: string;
  readonly state: SpreadsheetState;
  /** By title: the tabs that casesheet knows and that are there. */
  readonly tabs: ReadonlyMap<string, StandingTab>;
  /** The same cells, as an earlier import is read from them. */
  readonly raw: RawWorkbook;
}
