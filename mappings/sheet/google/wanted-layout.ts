import type { RoleKey } from '../../roles.ts';
import type { DashboardCell } from '../dashboard-cells.ts';
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

/** Somebody of the office, as the tab צוות has them. */
export interface StaffEntry {
  readonly name: string;
  /** Null where the tab names no role of the vocabulary. */
  readonly role: RoleKey | null;
  /** Empty where it is not known yet. */
  readonly email: string;
  readonly active: boolean;
}

/** The whole spreadsheet as it should be, apart from its rows. */
export interface WantedLayout {
  readonly tabs: readonly WantedTab[];
  readonly staff: readonly StaffEntry[];
  /** Who may edit everything: the spreadsheet's owner, and whoever publishes. */
  readonly owners: readonly string[];
  readonly dashboard: readonly DashboardCell[];
}
