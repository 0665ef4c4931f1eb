import type { Request } from '../../../mappings/sheet/google/rest.ts';
import type { SpreadsheetState, TabState } from '../../../mappings/sheet/google/state/state.ts';
import type { TabPlan } from './plan-tab.ts';

/** Deletes the rows that go, from the bottom up so that the others keep their places until then. */
export function deleteRows(tabs: readonly TabPlan[], { tabs: states }: SpreadsheetState): readonly Request[] {
  return tabs.flatMap(({ title, rows }) => {
    const state = states.find((one) => one.title === title);
    const deleted = blocks(rows.deletedRowIndexes).reverse();
    if (state === undefined || deleted.length === 0) return [];
    const { sheetId } = state;
    const rowCount = state.rowCount + rowsToAdd(state, rows.deletedRowIndexes.length);
    const grid: Request = {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { rowCount } },
        fields: 'gridProperties.rowCount',
      },
    };
    return [
      ...(rowCount === state.rowCount ? [] : [grid]),
      ...deleted.map(([startIndex, endIndex]) => ({
        deleteDimension: { range: { sheetId, dimension: 'ROWS' as const, startIndex, endIndex } },
      })),
    ];
  });
}

/** The state once they are deleted. */
export function withoutRows(state: SpreadsheetState, tabs: readonly TabPlan[]): SpreadsheetState {
  const deleted = new Map(tabs.map(({ title, rows }) => [title, rows.deletedRowIndexes.length]));
  return {
    ...state,
    tabs: state.tabs.map((tab) => {
      const gone = deleted.get(tab.title) ?? 0;
      return { ...tab, rowCount: tab.rowCount + rowsToAdd(tab, gone) - gone };
    }),
  };
}

/** Google refuses to delete all rows that are not frozen, even where others are about to come. */
function rowsToAdd({ rowCount, frozenRowCount }: TabState, deletedCount: number): number {
  return deletedCount > 0 && rowCount - deletedCount <= frozenRowCount ? 1 : 0;
}

/** Neighbouring indexes as ranges, their end exclusive. */
function blocks(indexes: readonly number[]): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (const index of indexes) {
    const last = found[found.length - 1];
    if (last !== undefined && last[1] === index) last[1] += 1;
    else found.push([index, index + 1]);
  }
  return found;
}
