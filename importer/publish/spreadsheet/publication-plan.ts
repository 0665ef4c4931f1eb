import type { LayoutChange } from '../../../mappings/sheet/google/layout-change.ts';
import type { LayoutObstacle } from '../../../mappings/sheet/google/layout-obstacle.ts';
import type { CellRun } from '../../../mappings/sheet/google/plan-rows.ts';
import type { Request } from '../../../mappings/sheet/google/rest.ts';

import type { Watch } from './watch-rows.ts';

/** Rows that belong together and are written in one call: a case with what was published of it. */
export type WriteUnit = readonly TabCells[];

/** Some cells of a tab. */
export interface TabCells {
  readonly title: string;
  readonly sheetId: number;
  readonly run: CellRun;
}

/** What an import changes, in figures. */
export interface PublicationCounts {
  readonly casesAdded: number;
  readonly casesChanged: number;
  readonly casesRemoved: number;
  /** Cells of cases that were there before. */
  readonly cellsChanged: number;
  /** Rows of the other tabs that are added, changed or removed. */
  readonly otherRows: number;
}

/** One cell of a case before and after, as a person reads it. */
export interface ChangeExample {
  readonly caseId: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** All that a publication will do, as a value: what `--dry-run` tells, and what is then applied. */
export interface PublicationPlan {
  /** First, at once: rows that go, tabs, columns, layout, the log, and cases that inherit from those that go. */
  readonly opening: readonly Request[];
  /** Then the rows, in as few calls as their bytes allow. */
  readonly units: readonly WriteUnit[];
  /** Last, at once. */
  readonly closing: readonly Request[];
  /** Stands with the opening where the units need calls of their own, and with the closing that ends them. */
  readonly marker: { readonly running: Request; readonly done: Request };
  /** True where an import was cut off, so that the marker must be set to done. */
  readonly wasRunning: boolean;
  readonly counts: PublicationCounts;
  /** The first cells of standing cases that change. */
  readonly examples: readonly ChangeExample[];
  readonly layoutChanges: readonly LayoutChange[];
  /** What the owner should see to, since casesheet cannot. */
  readonly obstacles: readonly LayoutObstacle[];
  /** True where rows are written or deleted that people may be editing right now. */
  readonly touchesStandingRows: boolean;
  /** What shows, while the units are sent in several calls, that people moved rows meanwhile. */
  readonly watch: Watch;
  /** Cells of the whole spreadsheet, empty ones too. */
  readonly gridCells: number;
}

/** Whether the spreadsheet is already as it should be. */
export function isNothing({ opening, units, closing, wasRunning }: PublicationPlan): boolean {
  return opening.length + units.length + closing.length === 0 && !wasRunning;
}
