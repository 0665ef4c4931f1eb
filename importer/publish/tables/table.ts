import type { Column } from '../../../mappings/sheet/tabs.ts';
import type { SheetCell } from './sheet-cell.ts';

/** One tab to be written: a header row and many rows of cells in the order of its columns. */
export interface Table {
  readonly title: string;
  readonly hidden: boolean;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** Made anew at every call, so that hundreds of thousands of rows need not be kept. */
  readonly rows: () => Iterable<readonly SheetCell[]>;
}
