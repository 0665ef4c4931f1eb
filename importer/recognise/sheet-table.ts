import type { RawSheet } from '../read/raw-sheet.ts';
import type { SaidColumns } from './assign-columns.ts';
import { findTable } from './find-table.ts';
import type { FoundTable } from './found-table.ts';

/** A sheet, where its table stands, and what the owner's mapping says of it. */
export interface SheetTable {
  readonly sheet: RawSheet;
  /** Null where nothing in the sheet tells of clients. */
  readonly table: FoundTable | null;
  /** Null where no mapping speaks of the sheet. */
  readonly said: SaidTab | null;
}

interface SaidTab {
  /** True where the sheet is to be left out. */
  readonly ignored: boolean;
  readonly columns: SaidColumns;
}

export function findSheetTable(sheet: RawSheet): SheetTable {
  return { sheet, table: findTable(sheet), said: null };
}
