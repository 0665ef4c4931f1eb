import { partOf, transposed } from '../areas.ts';
import { toBoolean, toInteger } from '../coerce.ts';
import { findEqual, findNearest, firstColumn, lineOf, type Nearest } from '../find-place.ts';
import { firstOf, isLeftOut, ofRanges, type SheetFunction, type SheetFunctions } from '../sheet-function.ts';
import { type Area, FormulaFailure, isArea, type Value } from '../values.ts';

/** A value found beside or at the place of another. */
export const LOOKUP_FUNCTIONS: SheetFunctions = {
  VLOOKUP: lookingUp([3, 4], ([key, table, column, isSorted]) =>
    lookUp(key, areaFrom(table), { result: column, isSorted }),
  ),
  HLOOKUP: lookingUp([3, 4], ([key, table, row, isSorted]) =>
    lookUp(key, transposed(areaFrom(table)), { result: row, isSorted }),
  ),
  XLOOKUP: {
    ...ofRanges([3, 6], xLookUp),
    takes: (index) => (index === 1 || index === 2 ? 'many' : 'one'),
  },
  MATCH: lookingUp([2, 3], ([key, area, kind]) => {
    const line = lineOf(areaFrom(area), '#N/A');
    const wanted = firstOf(key);
    const order = kind === undefined ? 1 : Math.sign(toInteger(firstOf(kind)));
    const index =
      order === 0
        ? findEqual(wanted, line, { wildcards: true })
        : findNearest(wanted, line, order > 0 ? 'below' : 'above');
    return found(index) + 1;
  }),
  INDEX: {
    ...ofRanges([1, 3], ([area, row, column]) => indexed(areaFrom(area), row, column)),
    takes: (index) => (index === 0 ? 'many' : 'one'),
  },
};

/** A function whose second argument is a range; the others are values. */
function lookingUp(counts: readonly [number, number], call: SheetFunction['call']): SheetFunction {
  return { ...ofRanges(counts, call), takes: (index) => (index === 1 ? 'many' : 'one') };
}

function lookUp(
  key: Value | undefined,
  table: Area,
  { result, isSorted }: { readonly result: Value | undefined; readonly isSorted: Value | undefined },
): Value {
  const column = toInteger(firstOf(result));
  if (column < 1) throw new FormulaFailure('#VALUE!');
  if (column > table.columns) throw new FormulaFailure('#REF!');
  const wanted = firstOf(key);
  const keys = firstColumn(table);
  const sorted = isSorted === undefined || toBoolean(firstOf(isSorted));
  const row = sorted ? findNearest(wanted, keys, 'below') : findEqual(wanted, keys, { wildcards: true });
  return table.at(found(row), column - 1);
}

const NEAREST: Readonly<Record<string, Nearest>> = { '-1': 'below', '0': 'none', '1': 'above', '2': 'none' };

function xLookUp([key, keys, results, missing, match, search]: readonly Value[]): Value {
  const keyArea = areaFrom(keys);
  const resultArea = areaFrom(results);
  const line = lineOf(keyArea, '#VALUE!');
  const matchMode = toInteger(firstOf(match));
  const nearest = NEAREST[matchMode];
  if (nearest === undefined) throw new FormulaFailure('#VALUE!');
  const wanted = firstOf(key);
  const fromEnd = toInteger(firstOf(search)) < 0;
  const equal = findEqual(wanted, line, { wildcards: matchMode === 2, fromEnd });
  const place = equal < 0 && nearest !== 'none' ? findNearest(wanted, line, nearest) : equal;
  if (place < 0) return isLeftOut(missing) ? { error: '#N/A' } : missing;
  const upright = keyArea.columns === 1;
  if ((upright ? resultArea.rows : resultArea.columns) !== (upright ? keyArea.rows : keyArea.columns))
    throw new FormulaFailure('#VALUE!');
  return upright
    ? partOf(resultArea, { row: place, column: 0, rows: 1, columns: resultArea.columns })
    : partOf(resultArea, { row: 0, column: place, rows: resultArea.rows, columns: 1 });
}

/** A row or column number of 0 means all of them. */
function indexed(area: Area, rowNumber: Value | undefined, columnNumber: Value | undefined): Value {
  const first = toInteger(firstOf(rowNumber));
  // In a single row the only number given is the column's.
  const alongRow = area.rows === 1 && columnNumber === undefined;
  const row = alongRow ? 1 : first;
  const column = alongRow ? first : toInteger(firstOf(columnNumber));
  if (row < 0 || column < 0) throw new FormulaFailure('#VALUE!');
  if (row > area.rows || column > area.columns) throw new FormulaFailure('#REF!');
  return partOf(area, {
    row: Math.max(0, row - 1),
    column: Math.max(0, column - 1),
    rows: row === 0 ? area.rows : 1,
    columns: column === 0 ? area.columns : 1,
  });
}

function areaFrom(value: Value | undefined): Area {
  if (value === undefined || !isArea(value)) throw new FormulaFailure('#VALUE!');
  return value;
}

function found(index: number): number {
  if (index < 0) throw new FormulaFailure('#N/A');
  return index;
}
