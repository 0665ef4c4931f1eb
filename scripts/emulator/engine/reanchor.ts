import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { shiftedAside } from './relative-formula.ts';
import { changeIndex, type Dimension, type DimensionChange } from './spans.ts';

type Range = sheets_v4.Schema$GridRange | undefined;

/**
 * How the formulas of a rule read after rows or columns came, went or moved. They are written as the rule's
 * first cell reads them, so they follow that cell: where it is deleted, the first one that stays; where another
 * comes to stand first, that one.
 * @param headerRows of a filter: its formulas begin below them
 */
export function reanchored({
  before,
  after,
  headerRows = 0,
  dimension,
  change,
  shift,
}: {
  readonly before: Range;
  readonly after: Range;
  readonly headerRows?: number;
  readonly dimension: Dimension;
  readonly change: DimensionChange;
  /** Rewrites a formula that stands still. */
  readonly shift: (formula: string) => string;
}): (formula: string) => string {
  const first = firstOf(before, dimension, headerRows);
  const stays = change.kind === 'delete' && changeIndex(first, change) === null ? change.end : first;
  const nowAt = changeIndex(stays, change) ?? stays;
  const nowFirst = firstOf(after, dimension, headerRows);
  return (formula) =>
    shiftedAside(
      shift(shiftedAside(formula, aside(dimension, stays - first))),
      aside(dimension, nowFirst - nowAt),
    );
}

function firstOf(range: Range, dimension: Dimension, headerRows: number): number {
  return dimension === 'ROWS' ? (range?.startRowIndex ?? 0) + headerRows : (range?.startColumnIndex ?? 0);
}

function aside(dimension: Dimension, by: number) {
  return dimension === 'ROWS' ? { rows: by, columns: 0 } : { rows: 0, columns: by };
}
