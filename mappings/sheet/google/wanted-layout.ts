import type { DashboardCell } from '../dashboard-cells.ts';
import type { StaffEntry } from '../staff-entry.ts';
import type { Column } from '../tabs.ts';

/** One tab as it should be. */
export interface WantedTab {
  readonly title: string;
  readonly hidden: boolean;
  /**
   * Every column from the first on, in the order in which they should stand: people's own (key `added.N`)
   * are where they put them, and nothing is planned for those.
   */
  readonly columns: readonly Column[];
  /** Rows of content below the header. */
  readonly contentRows: number;
  readonly frozenColumns: number;
}

/** The whole spreadsheet as it should be, apart from its rows. */
export interface WantedLayout {
  readonly tabs: readonly WantedTab[];
  readonly staff: readonly StaffEntry[];
  /** Who may edit everything: the spreadsheet's owner, and whoever publishes. */
  readonly owners: readonly string[];
  /** Its tab is laid out freely: it need not be among the tabs. Null where it stays as it is, if it is there. */
  readonly dashboard: readonly DashboardCell[] | null;
}
