import type { FilterSpec, FilterView, GridRange, ProtectedRange } from '../rest.ts';
import type { ConditionReply, FilterViewReply, ProtectedRangeReply, RangeReply } from './state-reply.ts';

export function gridRange(range: RangeReply | null | undefined, ofSheet: number): GridRange {
  const { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range ?? {};
  return {
    // A reply leaves zeros out.
    sheetId: sheetId ?? ofSheet,
    ...(isGiven(startRowIndex) ? { startRowIndex } : {}),
    ...(isGiven(endRowIndex) ? { endRowIndex } : {}),
    ...(isGiven(startColumnIndex) ? { startColumnIndex } : {}),
    ...(isGiven(endColumnIndex) ? { endColumnIndex } : {}),
  };
}

export function customFormula(condition: ConditionReply | null | undefined): string | null {
  if (condition?.type !== 'CUSTOM_FORMULA') return null;
  return condition.values?.[0]?.userEnteredValue ?? null;
}

export function filterView(view: FilterViewReply, sheetId: number): FilterView {
  return {
    filterViewId: view.filterViewId ?? 0,
    title: view.title ?? '',
    range: gridRange(view.range, sheetId),
    filterSpecs: (view.filterSpecs ?? []).map(({ columnIndex, filterCriteria }): FilterSpec => {
      const formula = customFormula(filterCriteria?.condition);
      return {
        columnIndex: columnIndex ?? 0,
        filterCriteria: {
          hiddenValues: filterCriteria?.hiddenValues ?? [],
          ...(formula === null
            ? {}
            : { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] } }),
        },
      };
    }),
    sortSpecs: (view.sortSpecs ?? []).map(({ dimensionIndex, sortOrder }) => ({
      dimensionIndex: dimensionIndex ?? 0,
      sortOrder: sortOrder === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING',
    })),
  };
}

export function protectedRange(range: ProtectedRangeReply, sheetId: number): ProtectedRange {
  const { editors } = range;
  return {
    protectedRangeId: range.protectedRangeId ?? 0,
    range: gridRange(range.range, sheetId),
    description: range.description ?? '',
    warningOnly: range.warningOnly ?? false,
    unprotectedRanges: (range.unprotectedRanges ?? []).map((one) => gridRange(one, sheetId)),
    // Only those who may edit the range see its editors.
    ...(isGiven(editors)
      ? { editors: { users: editors.users ?? [], domainUsersCanEdit: editors.domainUsersCanEdit ?? false } }
      : {}),
  };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
