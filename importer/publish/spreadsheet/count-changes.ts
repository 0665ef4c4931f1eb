import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { TabPlan } from './plan-tab.ts';
import type { PublicationCounts } from './publication-plan.ts';

/** The plan in the words of the office. */
export function publicationCounts(tabs: readonly TabPlan[]): PublicationCounts {
  const cases = tabs.find(({ title }) => title === CASES_TAB.title)?.rows;
  const added = cases?.changes.filter(({ isNew }) => isNew) ?? [];
  const changed = cases?.changes.filter(({ isNew }) => !isNew) ?? [];
  return {
    casesAdded: added.length,
    casesChanged: changed.length,
    casesRemoved: cases?.deletedRowIndexes.length ?? 0,
    cellsChanged: changed.flatMap(({ runs }) => runs).reduce((sum, { values }) => sum + values.length, 0),
    otherRows: tabs
      .filter(({ title }) => title !== CASES_TAB.title)
      .reduce((sum, { rows }) => sum + rows.changes.length + rows.deletedRowIndexes.length, 0),
  };
}
