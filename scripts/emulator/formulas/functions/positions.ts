import { areaOf, areaOfValues } from '../areas.ts';
import { toBoolean, toText } from '../coerce.ts';
import type { Environment } from '../environment.ts';
import { ofRanges, ofValues, type SheetFunction, type SheetFunctions } from '../sheet-function.ts';
import { parseReference } from '../syntax.ts';
import { type Area, FormulaFailure, isArea, type Value } from '../values.ts';

/** Where ranges stand, and ranges named by a text. */
export const POSITION_FUNCTIONS: SheetFunctions = {
  INDIRECT: ofValues([1, 2], ([address = null, isA1], env) => {
    // The other notation, R1C1, nobody here writes.
    if (isA1 !== undefined && !toBoolean(isA1)) throw new FormulaFailure('#REF!');
    const reference = parseReference(toText(address).trim());
    if (reference === null) throw new FormulaFailure('#REF!');
    // A text does not move with its cell.
    return areaOf(reference, { ...env, movedRows: 0, movedColumns: 0 });
  }),
  ROW: numbering(
    (env) => env.rowIndex,
    (area, { top }) => Array.from({ length: area.rows }, (_, row) => [top + row + 1]),
  ),
  COLUMN: numbering(
    (env) => env.columnIndex,
    (area, { left }) => [Array.from({ length: area.columns }, (_, column) => left + column + 1)],
  ),
  ROWS: ofRanges([1, 1], ([value = null]) => (isArea(value) ? value.rows : 1)),
  COLUMNS: ofRanges([1, 1], ([value = null]) => (isArea(value) ? value.columns : 1)),
};

function numbering(
  ownIndex: (env: Environment) => number,
  numbers: (area: Area, place: NonNullable<Area['place']>) => readonly (readonly number[])[],
): SheetFunction {
  return ofRanges([0, 1], ([value]: readonly Value[], env) => {
    if (value === undefined) return ownIndex(env) + 1;
    if (!isArea(value) || value.place === null) throw new FormulaFailure('#N/A');
    const all = areaOfValues(numbers(value, value.place));
    return env.arrayMode ? all : all.at(0, 0);
  });
}
