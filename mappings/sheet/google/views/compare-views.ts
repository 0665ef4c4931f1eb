import { covers, type GridSize } from '../grid-ranges.ts';
import type { FilterView } from '../rest.ts';

/** Whether the view shows every row and column: one that leaves some out would hide cases. */
export function coversTab(standing: FilterView, { range }: FilterView, size: GridSize): boolean {
  return (standing.range.startRowIndex ?? 0) === range.startRowIndex && covers([standing.range], range, size);
}

/** Whether people see the cases that the view promises; what they hide besides is theirs. */
export function sameCriteria(standing: FilterView, wanted: FilterView): boolean {
  const formulas = ({ filterSpecs = [] }: FilterView) =>
    filterSpecs.flatMap(({ columnIndex, filterCriteria: { condition } }) =>
      condition === undefined
        ? []
        : [`${columnIndex} ${condition.values.map(({ userEnteredValue }) => userEnteredValue).join()}`],
    );
  return formulas(standing).join('\n') === formulas(wanted).join('\n');
}

/** Whether rows come in the same order. */
export function sameOrder(
  { sortSpecs: standing = [] }: FilterView,
  { sortSpecs: wanted = [] }: FilterView,
): boolean {
  return JSON.stringify(standing.map(orderKey)) === JSON.stringify(wanted.map(orderKey));
}

function orderKey({ dimensionIndex, sortOrder }: NonNullable<FilterView['sortSpecs']>[number]): string {
  return `${dimensionIndex} ${sortOrder}`;
}
