import { usedCells } from '../areas.ts';
import { toInteger, toNumber } from '../coerce.ts';
import { goThrough } from '../go-through.ts';
import { firstOf, ofRanges, type SheetFunction, type SheetFunctions } from '../sheet-function.ts';
import { FormulaFailure, isArea, isFormulaError, type Value } from '../values.ts';

const MANY = Number.POSITIVE_INFINITY;

/** One number from many cells. */
export const AGGREGATE_FUNCTIONS: SheetFunctions = {
  SUM: ofNumbers((numbers) => sum(numbers)),
  PRODUCT: ofNumbers((numbers) => numbers.reduce((product, number) => product * number, 1)),
  AVERAGE: ofNumbers((numbers) => sum(numbers) / someOf(numbers, '#DIV/0!').length),
  MEDIAN: ofNumbers((numbers) => median(someOf(numbers, '#NUM!'))),
  MIN: ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  LARGE: ofRanges([2, 2], ([area = null, place]) => ranked(sorted(numbersIn([area])).reverse(), place)),
  SMALL: ofRanges([2, 2], ([area = null, place]) => ranked(sorted(numbersIn([area])), place)),
  COUNT: counting((value, inRange) => typeof value === 'number' || (!inRange && isNumeric(value))),
  COUNTA: counting((value, inRange) => value !== null || !inRange),
  COUNTBLANK: { ...ofRanges([1, MANY], countBlank), seesErrors: true },
  COUNTUNIQUE: { ...ofRanges([1, MANY], countUnique), seesErrors: true },
  SUMPRODUCT: { ...ofRanges([1, MANY], sumOfProducts), arrayMode: true },
};

function ofNumbers(calculate: (numbers: readonly number[]) => number): SheetFunction {
  return ofRanges([1, MANY], (values) => calculate(numbersIn(values)));
}

/** In ranges only numbers count; a value written into the formula must spell one. */
function numbersIn(values: readonly Value[]): readonly number[] {
  const numbers: number[] = [];
  for (const value of values) {
    if (!isArea(value)) {
      // Elsewhere an empty text is 0, but not in a list of numbers.
      if (value === '') throw new FormulaFailure('#VALUE!');
      numbers.push(toNumber(value));
      continue;
    }
    for (const cell of usedCells(value)) {
      if (typeof cell === 'number') numbers.push(cell);
      else if (isFormulaError(cell)) throw new FormulaFailure(cell.error);
    }
  }
  return numbers;
}

function counting(counts: (value: Value, inRange: boolean) => boolean): SheetFunction {
  const call = (values: readonly Value[]) => {
    let count = 0;
    for (const value of values) {
      if (!isArea(value)) count += counts(value, false) ? 1 : 0;
      else for (const cell of usedCells(value)) if (counts(cell, true)) count += 1;
    }
    return count;
  };
  return { ...ofRanges([1, MANY], call), seesErrors: true };
}

function countBlank(values: readonly Value[]): number {
  let blank = 0;
  for (const value of values) {
    if (!isArea(value)) blank += isBlank(value) ? 1 : 0;
    else {
      blank += value.rows * value.columns;
      for (const cell of usedCells(value)) if (!isBlank(cell)) blank -= 1;
    }
  }
  return blank;
}

function isBlank(value: Value): boolean {
  return value === null || value === '';
}

function countUnique(values: readonly Value[]): number {
  const seen = new Set<Value>();
  for (const value of values)
    for (const cell of isArea(value) ? usedCells(value) : [value])
      if (!isBlank(cell)) seen.add(isFormulaError(cell) ? cell.error : cell);
  return seen.size;
}

function isNumeric(value: Value): boolean {
  if (isArea(value) || isFormulaError(value)) return false;
  try {
    toNumber(value);
    return true;
  } catch {
    return false;
  }
}

/** What is no number counts as 0. */
function sumOfProducts(values: readonly Value[]): Value {
  const [first = null] = values;
  const same = (value: Value) =>
    isArea(value) && isArea(first)
      ? value.rows === first.rows && value.columns === first.columns
      : !isArea(value) && !isArea(first);
  if (!values.every(same)) return { error: '#VALUE!' };
  const products = goThrough(
    values,
    () => true,
    (factors) => factors.reduce<number>((product, factor) => product * factorOf(factor), 1),
  );
  return isArea(products) ? sum(numbersIn([products])) : products;
}

function factorOf(value: Value): number {
  if (isFormulaError(value)) throw new FormulaFailure(value.error);
  return typeof value === 'number' ? value : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function someOf(numbers: readonly number[], otherwise: '#DIV/0!' | '#NUM!'): readonly number[] {
  if (numbers.length === 0) throw new FormulaFailure(otherwise);
  return numbers;
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other);
}

function median(numbers: readonly number[]): number {
  const inOrder = sorted(numbers);
  const upper = Math.floor(inOrder.length / 2);
  const lower = Math.ceil(inOrder.length / 2) - 1;
  return ((inOrder[lower] ?? 0) + (inOrder[upper] ?? 0)) / 2;
}

function ranked(inOrder: readonly number[], place: Value | undefined): number {
  const number = inOrder[toInteger(firstOf(place)) - 1];
  if (number === undefined) throw new FormulaFailure('#NUM!');
  return number;
}
