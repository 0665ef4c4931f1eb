import { withInsertedColumn } from '../grid-ranges.ts';
import type { TabState } from '../state/state.ts';
import type { MissingColumn } from './place-columns.ts';

/** A tab after one column came in, as Google moves what stands behind it. */
export function withColumn(tab: TabState, { at, header }: MissingColumn): TabState {
  const headers = [...tab.headers];
  headers.splice(at, 0, header);
  if (at >= tab.columnCount) return { ...tab, headers, columnCount: at + 1 };
  const behind = (index: number) => (index >= at ? index + 1 : index);
  return {
    ...tab,
    headers,
    columnCount: tab.columnCount + 1,
    frozenColumnCount: at < tab.frozenColumnCount ? tab.frozenColumnCount + 1 : tab.frozenColumnCount,
    conditionalFormats: tab.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map((range) => withInsertedColumn(range, at)),
    })),
    filterViews: tab.filterViews.map((view) => ({
      ...view,
      range: withInsertedColumn(view.range, at),
      filterSpecs: (view.filterSpecs ?? []).map((spec) => ({
        ...spec,
        columnIndex: behind(spec.columnIndex),
      })),
      sortSpecs: (view.sortSpecs ?? []).map((spec) => ({
        ...spec,
        dimensionIndex: behind(spec.dimensionIndex),
      })),
    })),
    protectedRanges: tab.protectedRanges.map((protection) => ({
      ...protection,
      range: withInsertedColumn(protection.range, at),
      unprotectedRanges: (protection.unprotectedRanges ?? []).map((range) => withInsertedColumn(range, at)),
    })),
  };
}
