import { areaOfValues } from './areas.ts';
import { type Area, FormulaFailure, isArea, type Scalar, type Value } from './values.ts';

/**
 * Calls once for every cell of the areas among the values, as an array formula does; one row or column is
 * repeated beside a larger area. Without areas it calls once.
 */
export function goThrough(
  values: readonly Value[],
  isGoneThrough: (index: number) => boolean,
  call: (values: readonly Value[]) => Value,
): Value {
  const areas = values.filter((value, index): value is Area => isGoneThrough(index) && isArea(value));
  if (areas.length === 0) return call(values);
  const rows = Math.max(...areas.map((area) => area.rows));
  const columns = Math.max(...areas.map((area) => area.columns));
  const cell = (row: number, column: number): Scalar => {
    const given = values.map((value, index) =>
      isGoneThrough(index) && isArea(value) ? repeated(value, row, column) : value,
    );
    return firstValue(() => call(given));
  };
  return areaOfValues(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => cell(row, column)),
    ),
  );
}

function repeated(area: Area, row: number, column: number): Scalar {
  const inRow = area.rows === 1 ? 0 : row;
  const inColumn = area.columns === 1 ? 0 : column;
  return inRow < area.rows && inColumn < area.columns ? area.at(inRow, inColumn) : { error: '#N/A' };
}

function firstValue(calculate: () => Value): Scalar {
  try {
    const value = calculate();
    return isArea(value) ? value.at(0, 0) : value;
  } catch (failure) {
    if (failure instanceof FormulaFailure) return { error: failure.code };
    throw failure;
  }
}
