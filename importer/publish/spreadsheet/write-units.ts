import type { CellRun, RowChange } from '../../../mappings/sheet/google/plan-rows.ts';
import { FIELDS_ROW, ISSUED_ROW } from '../../../mappings/sheet/published-rows.ts';
import { CASES_TAB, PUBLISHED_TAB } from '../../../mappings/sheet/tabs.ts';
import type { TabPlan } from './plan-tab.ts';
import type { TabCells, WriteUnit } from './publication-plan.ts';

/** What is written, by when it has to be. */
export interface UnitsByMoment {
  /**
   * At once: cases that inherit what people wrote on cases that go, and the row that names the fields of what
   * is remembered.
   */
  readonly first: readonly WriteUnit[];
  /** All other rows; the review items first, since decisions name rows by what `_sources` says of them. */
  readonly others: readonly WriteUnit[];
  /** The highest numbers given: only when every row that has one stands. */
  readonly issued: RowChange | null;
}

/**
 * Puts the rows to be written into units that may not come apart: a case stands in one unit with what is
 * remembered of it, so that the next import can always tell a person's change from its own.
 */
export function writeUnits({
  tabs,
  heirs,
  sheetIdOf,
}: {
  readonly tabs: readonly TabPlan[];
  readonly heirs: ReadonlySet<string>;
  readonly sheetIdOf: (title: string) => number;
}): UnitsByMoment {
  const cellsOf = (title: string, { runs }: RowChange): readonly TabCells[] =>
    runs.filter(isFilled).map((run) => ({ title, sheetId: sheetIdOf(title), run }));
  const published = changesOf(tabs, PUBLISHED_TAB.title);
  const publishedOf = new Map(published.map((change) => [change.key, change]));
  const first: WriteUnit[] = [];
  const others: WriteUnit[] = [];
  for (const { title, rows } of tabs) {
    if (title === CASES_TAB.title || title === PUBLISHED_TAB.title) continue;
    for (const change of rows.changes) others.push(cellsOf(title, change));
  }
  for (const change of changesOf(tabs, CASES_TAB.title)) {
    const remembered = publishedOf.get(change.key);
    publishedOf.delete(change.key);
    const unit = [
      ...cellsOf(CASES_TAB.title, change),
      ...(remembered === undefined ? [] : cellsOf(PUBLISHED_TAB.title, remembered)),
    ];
    (heirs.has(change.key) ? first : others).push(unit);
  }
  const issued = publishedOf.get(ISSUED_ROW) ?? null;
  publishedOf.delete(ISSUED_ROW);
  for (const change of publishedOf.values()) {
    (change.key === FIELDS_ROW ? first : others).push(cellsOf(PUBLISHED_TAB.title, change));
  }
  return { first, others, issued };
}

function changesOf(tabs: readonly TabPlan[], title: string): readonly RowChange[] {
  return tabs.find((tab) => tab.title === title)?.rows.changes ?? [];
}

function isFilled({ values }: CellRun): boolean {
  return values.length > 0;
}
