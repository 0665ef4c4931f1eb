import { criterionTest } from './criteria.ts';
import { type Area, FormulaFailure, isArea, isFormulaError, type Scalar, type Value } from './values.ts';

/** The cells that meet all criteria, counted row after row within ranges of this size. */
export interface Selection {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly number[];
  /** How many more there are among the rows that nobody uses: an empty cell may meet a criterion too. */
  readonly emptyCellsBeyond: number;
}

/** @param pairs a range and its criterion, in turn; @throws FormulaFailure when the ranges differ in size */
export function selectCells(pairs: readonly Value[]): Selection {
  const criteria = readPairs(pairs);
  const [first, ...others] = criteria;
  if (first === undefined) throw new FormulaFailure('#N/A');
  const { rows, columns } = first.area;
  if (others.some(({ area }) => area.rows !== rows || area.columns !== columns))
    throw new FormulaFailure('#VALUE!');
  const usedRows = Math.max(...criteria.map(({ area }) => area.usedRows));
  const tests = others.map(({ area, criterion }) => ({ area, test: criterionTest(criterion) }));
  const cells = cellsMeeting(first, usedRows).filter((cell) => {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    return tests.every(({ area, test }) => test(area.at(row, column)));
  });
  const emptyMeets = criteria.every(({ criterion }) => criterionTest(criterion)(null));
  return { rows, columns, cells, emptyCellsBeyond: emptyMeets ? (rows - usedRows) * columns : 0 };
}

interface Criterion {
  readonly area: Area;
  readonly criterion: Scalar;
}

function readPairs(pairs: readonly Value[]): readonly Criterion[] {
  // As Google Sheets says of a wrong number of arguments.
  if (pairs.length % 2 === 1) throw new FormulaFailure('#N/A');
  return Array.from({ length: pairs.length / 2 }, (_, index) => {
    const area = pairs[2 * index] ?? null;
    const criterion = pairs[2 * index + 1] ?? null;
    if (isFormulaError(area)) throw new FormulaFailure(area.error);
    if (!isArea(area) || isArea(criterion)) throw new FormulaFailure('#VALUE!');
    return { area, criterion };
  });
}

/** Kept for as long as the range is: an array of criteria asks the same of the first range many times. */
const remembered = new WeakMap<Area, Map<Scalar, readonly number[]>>();

function cellsMeeting({ area, criterion }: Criterion, usedRows: number): readonly number[] {
  const known = remembered.get(area)?.get(criterion);
  if (known !== undefined) return known;
  const test = criterionTest(criterion);
  const cells: number[] = [];
  for (let row = 0; row < usedRows; row++)
    for (let column = 0; column < area.columns; column++)
      if (test(area.at(row, column))) cells.push(row * area.columns + column);
  const answers = remembered.get(area) ?? new Map<Scalar, readonly number[]>();
  remembered.set(area, answers.set(criterion, cells));
  return cells;
}
