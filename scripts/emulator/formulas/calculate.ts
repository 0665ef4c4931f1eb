import { besideFormula } from './areas.ts';
import { evaluate } from './evaluate.ts';
import { type CellSource, findTab } from './source.ts';
import { parseFormula } from './syntax.ts';
import { type FormulaError, isArea } from './values.ts';

/** A formula and where it stands. Rows and columns from 0. */
export interface Calculation {
  /** Without its leading `=`. */
  readonly formula: string;
  readonly sheetTitle: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  /**
   * The cell for which the formula was written, where that is another one: a conditional format or a
   * validation is written for the first cell of its range.
   */
  readonly writtenFor?: { readonly rowIndex: number; readonly columnIndex: number };
  readonly source: CellSource;
  /** Serial days on the spreadsheet's own clock. */
  readonly now: number;
}

/**
 * What a cell with this formula holds, as Google Sheets calculates it; dates are serial days.
 * A function that is not implemented comes to `#NAME?`: ask `unsupportedFunctions` first.
 */
export function calculate({
  formula,
  sheetTitle,
  rowIndex,
  columnIndex,
  writtenFor = { rowIndex, columnIndex },
  source,
  now,
}: Calculation): string | number | boolean | FormulaError {
  const expression = parseFormula(formula);
  if (expression === null) return { error: '#ERROR!' };
  const tab = findTab(source, sheetTitle);
  if (tab === undefined) return { error: '#REF!' };
  const env = {
    source,
    tab,
    rowIndex,
    columnIndex,
    movedRows: rowIndex - writtenFor.rowIndex,
    movedColumns: columnIndex - writtenFor.columnIndex,
    now,
    arrayMode: false,
  };
  const value = evaluate(expression, env);
  // A formula that only points at an empty cell shows nothing.
  return (isArea(value) ? besideFormula(value, env) : value) ?? '';
}
