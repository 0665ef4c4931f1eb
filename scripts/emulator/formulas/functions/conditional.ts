import { type Selection, selectCells } from '../select-cells.ts';
import { isLeftOut, ofRanges, type SheetFunction, type SheetFunctions } from '../sheet-function.ts';
import { type Area, FormulaFailure, isArea, isFormulaError, type Value } from '../values.ts';

const MANY = Number.POSITIVE_INFINITY;

/** Counts and sums of the cells that meet criteria. */
export const CONDITIONAL_FUNCTIONS: SheetFunctions = {
  COUNTIF: { ...pairs([2, 2], 0), call: (values) => count(selectCells(values)) },
  COUNTIFS: { ...pairs([2, MANY], 0), call: (values) => count(selectCells(values)) },
  SUMIF: { ...pairs([2, 3], 0), call: (values) => sum(numbersBeside(values)) },
  AVERAGEIF: { ...pairs([2, 3], 0), call: (values) => average(numbersBeside(values)) },
  SUMIFS: ofSelected(sum),
  AVERAGEIFS: ofSelected(average),
  MINIFS: ofSelected((numbers) =>
    numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0),
  ),
  MAXIFS: ofSelected((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
};

/** Ranges and criteria in turn, after some arguments that are ranges. */
function pairs(counts: readonly [number, number], before: number): SheetFunction {
  return {
    ...ofRanges(counts, () => null),
    takes: (index) => (index >= before && (index - before) % 2 === 1 ? 'one' : 'many'),
    seesErrors: true,
  };
}

function count({ cells, emptyCellsBeyond }: Selection): number {
  return cells.length + emptyCellsBeyond;
}

function ofSelected(calculate: (numbers: readonly number[]) => number): SheetFunction {
  return {
    ...pairs([3, MANY], 1),
    call: ([summed = null, ...criteria]) => {
      const selection = selectCells(criteria);
      if (!isArea(summed) || summed.rows !== selection.rows || summed.columns !== selection.columns)
        throw new FormulaFailure('#VALUE!');
      return calculate(numbersAt(summed, selection));
    },
  };
}

/** SUMIF takes its numbers from the third range, cell for cell from its first on; without it, from the first. */
function numbersBeside([tested = null, criterion = null, summed]: readonly Value[]): readonly number[] {
  const area = isLeftOut(summed) ? tested : summed;
  if (!isArea(area)) throw new FormulaFailure('#VALUE!');
  return numbersAt(area, selectCells([tested, criterion]));
}

function numbersAt(area: Area, { cells, columns }: Selection): readonly number[] {
  const numbers: number[] = [];
  for (const cell of cells) {
    const value = area.at(Math.floor(cell / columns), cell % columns);
    if (isFormulaError(value)) throw new FormulaFailure(value.error);
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new FormulaFailure('#DIV/0!');
  return sum(numbers) / numbers.length;
}
