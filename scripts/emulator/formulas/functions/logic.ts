import { usedCells } from '../areas.ts';
import { toBoolean, toInteger } from '../coerce.ts';
import { isSame } from '../compare.ts';
import { firstOf, ofRanges, ofValues, type SheetFunction, type SheetFunctions } from '../sheet-function.ts';
import { FormulaFailure, isArea, isFormulaError, type Scalar, type Value } from '../values.ts';

const MANY = Number.POSITIVE_INFINITY;

export const LOGIC_FUNCTIONS: SheetFunctions = {
  TRUE: ofValues([0, 0], () => true),
  FALSE: ofValues([0, 0], () => false),
  NOT: ofValues([1, 1], ([value = null]) => !toBoolean(value)),
  AND: ofRanges([1, MANY], (values) => truths(values).every(Boolean)),
  OR: ofRanges([1, MANY], (values) => truths(values).some(Boolean)),
  XOR: ofRanges([1, MANY], (values) => truths(values).filter(Boolean).length % 2 === 1),
  IF: choosing([2, 3], ([condition, whenTrue = null, whenFalse]) =>
    toBoolean(firstOf(condition)) ? whenTrue : whenFalse === undefined ? false : whenFalse,
  ),
  IFS: choosing([2, MANY], (values) => {
    if (values.length % 2 === 1) throw new FormulaFailure('#N/A');
    for (let index = 0; index < values.length; index += 2)
      if (toBoolean(firstOf(values[index]))) return values[index + 1] ?? null;
    return { error: '#N/A' };
  }),
  SWITCH: choosing([3, MANY], ([value, ...rest]) => {
    const wanted = plain(firstOf(value));
    for (let index = 0; index + 1 < rest.length; index += 2)
      if (isSame(wanted, plain(firstOf(rest[index])))) return rest[index + 1] ?? null;
    return rest.length % 2 === 1 ? (rest.at(-1) ?? null) : { error: '#N/A' };
  }),
  CHOOSE: choosing([2, MANY], ([index, ...choices]) => {
    const chosen = toInteger(firstOf(index));
    if (chosen < 1 || chosen > choices.length) throw new FormulaFailure('#NUM!');
    return choices[chosen - 1] ?? null;
  }),
  IFERROR: choosing([1, 2], ([value = null, otherwise = null]) =>
    isFormulaError(firstOf(value)) ? otherwise : value,
  ),
  IFNA: choosing([1, 2], ([value = null, otherwise = null]) => {
    const first = firstOf(value);
    return isFormulaError(first) && first.error === '#N/A' ? otherwise : value;
  }),
};

/** A function that returns one of its arguments as it is, and does not mind errors in the others. */
function choosing(
  [least, most]: readonly [number, number],
  call: (values: readonly Value[]) => Value,
): SheetFunction {
  return {
    least,
    most,
    // A condition is one value; a choice may be a whole range.
    takes: (index) => (index === 0 ? 'one' : 'any'),
    seesErrors: true,
    arrayMode: false,
    call: (values) => call(values),
  };
}

/** In ranges empty cells and texts say nothing; if nothing says anything that is `#VALUE!`. */
function truths(values: readonly Value[]): readonly boolean[] {
  const found: boolean[] = [];
  for (const value of values) {
    if (!isArea(value)) {
      found.push(toBoolean(value));
      continue;
    }
    for (const cell of usedCells(value)) {
      if (isFormulaError(cell)) throw new FormulaFailure(cell.error);
      if (typeof cell === 'boolean' || typeof cell === 'number') found.push(cell !== false && cell !== 0);
    }
  }
  if (found.length === 0) throw new FormulaFailure('#VALUE!');
  return found;
}

function plain(value: Scalar): Scalar {
  if (isFormulaError(value)) throw new FormulaFailure(value.error);
  return value;
}
