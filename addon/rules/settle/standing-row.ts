import type { FieldKey } from '../../../mappings/fields.ts';
import type { WayOfChange } from '../../../mappings/journey/ways-of-change.ts';
import type { StageKey } from '../../../mappings/stages.ts';
import type { Actor } from '../actor.ts';
import type { CaseCells } from '../case-of-cells.ts';

/** A cell of a row that people may fill: one of the case, the tick, or the reason beside it. */
export type RowField = FieldKey | 'finish' | 'reason';

/** A row of the cases tab as it stands. */
export interface StandingRow {
  /** From 1. */
  readonly rowNumber: number;
  readonly cells: CaseCells;
  readonly isTicked: boolean;
  readonly reason: string;
  /** The text of the column `confirmed`; empty where the add-on never settled this row. */
  readonly confirmed: string;
  /** The notes on its cells. */
  readonly notes: { readonly [Key in RowField]?: string };
}

/** What somebody did to a row, still to be settled. */
export interface RowClaim {
  /** Of the claim. A row keeps the ids it was settled with, so that none is settled twice. */
  readonly id: string;
  readonly by: Actor;
  readonly way: WayOfChange;
  /** The columns that were edited, whatever they hold now. */
  readonly fields: ReadonlySet<RowField>;
  /** What stood in a single cell before, and what was typed there, where Google told. */
  readonly before: CaseCells;
  readonly after: CaseCells;
  /** Values that are to be taken instead of what the cells hold: typed in the sidebar, or overwritten by the add-on. */
  readonly typed: CaseCells;
  /** A move that was asked for otherwise than by the cells; `next` finishes the stage. */
  readonly wish: { readonly to: StageKey | 'next'; readonly reason: string } | null;
}

/** A row with what was done to it, oldest first; a row that is only looked over has no claims. */
export interface ClaimedRow {
  readonly row: StandingRow;
  readonly claims: readonly RowClaim[];
}
